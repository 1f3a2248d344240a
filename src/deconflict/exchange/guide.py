"""What the second sheet of the workbook says, in both languages."""

from deconflict.manual import Words

GUIDE = (
    Words("How to use this workbook", "使用说明"),
    Words(
        "Each row of the first sheet is one text of the manual in both languages. "
        "Neither language is the original; you may change either half, or both.",
        "第一张表每行为手册的一处文本，两种语言并列。两种文本没有主从之分，可修改任何"
        "一种，也可两种都改。",
    ),
    Words(
        "Write in the columns English and Chinese. Questions and reasons go into the "
        "column Note; they are shown at import and do not enter the manual.",
        "请在“英文”“中文”两列中修改。问题和理由写入“备注”列；导入时显示备注，备注不进入"
        "手册。",
    ),
    Words(
        "Leave the address and the two last columns as they are. By these marks the "
        "program knows which text a row belongs to, and whether the manual was "
        "changed in the meantime.",
        "“文本地址”和最后两列请勿改动。软件据此确定该行对应的文本，并判断导出后手册"
        "是否有改动。",
    ),
    Words(
        "A word in braces, such as {reply-time}, stands for a value of the manual; a "
        "word in square brackets, such as [ENC-01.rule], for a place in it. Keep them "
        "sign for sign, in both languages. The same holds for * and `.",
        "花括号中的词（如{reply-time}）代表手册中的量值，方括号中的词（如[ENC-01.rule]）"
        "代表手册中的某处（章、条款、步骤等），两种文本均须原样保留。*和`两种符号同样保留。",
    ),
    Words(
        "Rows may be filtered and hidden. The sheet is protected against slips only, "
        "without a password. A text whose row is missing stays as it is. Do not empty "
        "a cell: a text cannot be deleted in this way.",
        "各行可以筛选、隐藏。工作表保护仅为防止误改，未设密码。缺少的行，其文本保持原样。"
        "请勿清空单元格：文本不能这样删除。",
    ),
    Words(
        "Save as xlsx and send the file back. It is taken in with: "
        "deconflict import pairs FILE",
        "请保存为xlsx格式并寄回。导入命令为：deconflict import pairs 文件名",
    ),
)
"""One row each; the first is the heading."""
