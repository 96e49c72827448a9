package nl.spreiding.audit;

import java.util.Locale;
import java.util.Map;
import nl.spreiding.issue.Printable;
import nl.spreiding.model.Language;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an audit found, for people and for programs. */
public final class AuditText {
  /** Most mismatches that text names; JSON has them all. */
  static final int SHOWN = 100;

  private static final int VALUE_LENGTH = 80;

  private AuditText() {}

  /**
   * As text.
   *
   * @param findings what was found
   * @param language the language
   * @return lines
   */
  public static String of(Findings findings, Language language) {
    StringBuilder text = new StringBuilder();
    text.append(
            language.pick(
                "Nagerekend, aantal controles per onderwerp:", "Recomputed, checks per subject:"))
        .append('\n');
    for (Map.Entry<Subject, Long> entry : findings.checksBySubject().entrySet()) {
      long wrong =
          findings.mismatchList().stream().filter(m -> m.subject() == entry.getKey()).count();
      text.append(
          String.format(
              Locale.ROOT,
              "  %-60s %10s%s\n",
              entry.getKey().label(language),
              number(entry.getValue(), language),
              wrong == 0
                  ? ""
                  : language.pick("  onjuist: ", "  wrong: ") + number(wrong, language)));
    }
    mismatches(text, findings, language);
    int wrong = findings.mismatchList().size();
    text.append('\n')
        .append(
            wrong == 0
                ? language.pick("Alles klopt: ", "Everything agrees: ")
                    + number(findings.checks(), language)
                    + language.pick(" controles.", " checks.")
                : language.pick("NIET IN ORDE: ", "NOT IN ORDER: ")
                    + number(wrong, language)
                    + language.pick(" van de ", " of ")
                    + number(findings.checks(), language)
                    + language.pick(" controles onjuist.", " checks wrong."))
        .append('\n')
        .append(
            language.pick(
                "Niet nagerekend: of er een betere verdeling bestaat. Van het bewijs is alleen de samenhang bekeken.",
                "Not recomputed: whether a better distribution exists. Of the proof only its consistency was looked at."))
        .append('\n');
    return text.toString();
  }

  private static String number(long number, Language language) {
    String digits = String.format(Locale.ROOT, "%,d", number);
    return language == Language.NL ? digits.replace(',', '.') : digits;
  }

  private static void mismatches(StringBuilder text, Findings findings, Language language) {
    int shown = 0;
    for (Findings.Mismatch mismatch : findings.mismatchList()) {
      if (shown++ == SHOWN) {
        text.append(language.pick("… en nog ", "… and "))
            .append(number(findings.mismatchList().size() - SHOWN, language))
            .append(language.pick(" (alle: --json)", " more (all: --json)"))
            .append('\n');
        return;
      }
      text.append(shown == 1 ? "\n" : "")
          .append(mismatch.at())
          .append(' ')
          .append(Printable.escaped(mismatch.whatText().in(language)))
          .append(language.pick(": verwacht (", ": expected ("))
          .append(shown(mismatch.expectedText().in(language)))
          .append(language.pick("), gevonden (", "), found ("))
          .append(shown(mismatch.foundText().in(language)))
          .append(")\n");
    }
  }

  private static String shown(String value) {
    return Printable.shortened(value, VALUE_LENGTH);
  }

  /**
   * As a JSON document.
   *
   * @param findings what was found
   * @return the document, with a line end
   */
  public static String json(Findings findings) {
    ObjectNode root = JsonMapper.shared().createObjectNode();
    root.put("formatVersion", 1);
    root.put("agrees", findings.mismatchList().isEmpty());
    root.put("checks", findings.checks());
    ArrayNode subjects = root.putArray("subjects");
    findings
        .checksBySubject()
        .forEach(
            (subject, checks) ->
                subjects.addObject().put("subject", subject.name()).put("checks", checks));
    ArrayNode given = root.putArray("notDerived");
    findings
        .givenByReason()
        .forEach((why, count) -> given.addObject().put("what", why).put("values", count));
    ArrayNode mismatches = root.putArray("mismatches");
    for (Findings.Mismatch mismatch : findings.mismatchList()) {
      mismatches
          .addObject()
          .put("subject", mismatch.subject().name())
          .put("file", mismatch.at().file())
          .put("line", mismatch.at().line())
          .put("column", mismatch.at().column())
          .put("what", mismatch.what())
          .put("expected", mismatch.expected())
          .put("found", mismatch.found());
    }
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withArrayIndenter(indenter).withObjectIndenter(indenter);
    return JsonMapper.shared().writer().with(printer).writeValueAsString(root) + "\n";
  }
}
