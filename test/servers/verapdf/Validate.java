import java.io.FileInputStream;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** For each file one line: its name, how many checks were made, and the rules of PDF/UA-1 that it breaks. */
public class Validate {
  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    var foundry = Foundries.defaultInstance();
    for (var file : files) {
      try (var parser = foundry.createParser(new FileInputStream(file), PDFAFlavour.PDFUA_1)) {
        var result = foundry.createValidator(PDFAFlavour.PDFUA_1, false).validate(parser);
        var broken = new TreeSet<String>();
        for (var check : result.getTestAssertions()) {
          if (check.getStatus() != TestAssertion.Status.FAILED) continue;
          var rule = check.getRuleId();
          broken.add(rule.getClause() + "-" + rule.getTestNumber() + " " + check.getMessage());
        }
        if (result.isCompliant() != broken.isEmpty()) broken.add("not compliant");
        System.out.println("RESULT\t" + file + "\t" + result.getTotalAssertions() + "\t" + String.join("\t", broken));
      }
    }
  }
}
