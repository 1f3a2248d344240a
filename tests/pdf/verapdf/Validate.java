import java.io.FileInputStream;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.RuleId;

/** Validates a PDF; arguments: the flavour, such as ua1 or 3u, and the file. */
public class Validate {
    private static final int SHOWN = 200;

    /** Prints how many checks were made, then a line for each rule that is broken. */
    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour flavour = PDFAFlavour.byFlavourId(arguments[0]);
        try (FileInputStream file = new FileInputStream(arguments[1]);
                PDFAParser parser =
                    Foundries.defaultInstance().createParser(file, flavour)) {
            ValidationResult result = Foundries.defaultInstance()
                .createValidator(flavour, false)
                .validate(parser);
            System.out.println(result.getTotalAssertions());
            for (Map.Entry<String, String> broken : broken(result).entrySet()) {
                System.out.println(broken.getKey() + ": " + broken.getValue());
            }
        }
    }

    private static Map<String, String> broken(ValidationResult result) {
        Map<String, String> found = new TreeMap<>();
        result.getFailedChecks().forEach((rule, count) ->
            found.put(name(rule), count + " times"));
        for (TestAssertion one : result.getTestAssertions()) {
            if (one.getStatus() == TestAssertion.Status.FAILED) {
                String place = one.getLocation().getContext();
                String shown = place.substring(0, Math.min(SHOWN, place.length()));
                found.put(name(one.getRuleId()), one.getMessage() + " At " + shown);
            }
        }
        return found;
    }

    private static String name(RuleId rule) {
        return rule.getClause() + "-" + rule.getTestNumber();
    }
}
