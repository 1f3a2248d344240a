"""Chinese words of force, told from other words that hold the same signs.

Chinese has no spaces, so 应 stands in 响应 and 可 in 可能. Each word has a pattern
that looks before and behind it. The patterns lean to the side of silence: where a
sign can be read both ways (应邀请), it is left alone.
"""

_NOT_RESPONSE = (
    r"(?<![供反适对相效呼感照顺因策接])(?<!(?<!影)响)(?<!(?<![回应])答)(?<!回应)"
)
"""Before 应: not the second sign of 响应, 供应, 答应, but after 回答 and 影响."""

_AFTER_SHALL = (
    r"急(?!速|剧)|变(?!更|换|为|化)|邀|征(?!求|得|询)|召(?!集|开|回)|付|力(?!求|争|所)|"
    r"战|允(?!许)|届|聘(?!请|用)|试(?!用|验|图)|景|承(?!担|认|接|诺)|运而生|"
    r"验(?!证|收|明)|有尽|有的|答(?!复|应)|当|该|"
    r"对(?!其|该|本|对方|另|他|各|每|此|上述|下列|所)|用(?<![舰艇方员者台组长官船]应用)"
)
"""Behind 应: what makes one word with it. 应用 is "shall use" behind who acts."""

_AFTER_MAY = (
    r"能|用|见|疑|燃|是|逆|否|供|知|怕|惜|接受|操作|移动|再生|编程|追溯|达|以|"
    r"靠(?!泊|岸|近|港)|行(?!动|驶|进|使)|读(?!出)|听(?!从|取)|视(?!为)|变(?!更)|"
    r"调(?!整|遣|动)|观(?!察|测)|控(?!制)|选(?!择)|比(?!照)|及(?!早|时)"
)

FORMS = {
    "应": rf"{_NOT_RESPONSE}(?<!不)应(?!{_AFTER_SHALL})",
    "不得": r"(?<![舍来顾使了免少由值恨巴怪])不得(?!不|已|其|要领|人心|而知)",
    "宜": r"(?<![适便事权相合不])(?<!合时)宜(?!人|居)",
    "可": rf"(?<![许认不两])可(?!{_AFTER_MAY})",
    "不必": r"不必(?!要)",
    "能": (
        r"(?<![可性功职效技智动势核才本潜万节热电未所])能"
        r"(?!力|见度|源|量|级|耗|手|干|否|效)"
    ),
}
"""The verbal forms, each as it stands by itself."""

_AFTER_CANNOT = (
    r"抗|避免|逆|分割|分离|见|知|燃|能|预见|预测|或缺|缺少|再生|否认|忽视|思议|少(?!于)|"
    r"靠(?!近|泊|岸|港)|视(?!为)|(?:用|接受|移动|撤销|替代)(?=[，。；、的性时]|$)"
)
_THAT_ONE = r"舰|船|台|方(?!便|向|法)|国(?!际|内)|机(?!动|器|会)"

NOT_USED = {
    "不应": r"(?<!供)不应(?!求|答(?!复|应)|期)",
    "不可": rf"不可(?!{_AFTER_CANNOT})",
    "须": r"(?<![必无胡触络])须(?!知(?!道|悉|会|晓)|臾|眉)",
    "应该": rf"{_NOT_RESPONSE}应该(?!{_THAT_ONE})",
    "应当": rf"{_NOT_RESPONSE}应当(?!地|日|天)",
    "可以": r"(?<![许认])可以",
    "能够": r"(?<![功性可职技智效才])能够",
    "需": (
        r"(?:(?<!有)(?<!据)(?<!的)(?<!作战)(?<!任务)(?<!实际)(?<![按视因无])需要(?!的|时)"
        r"|(?<![必无所急亟供视按特如若凡确])(?<!军(?=需[品物官处仓工部供]))需(?!要|求|方|量))"
    ),
}
"""Words that manuals do not use: 需 is neither in 所需 or 如需, nor a noun."""
