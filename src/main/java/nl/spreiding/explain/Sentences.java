package nl.spreiding.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import nl.spreiding.ledger.LedgerLine;
import nl.spreiding.model.ConstraintId;
import nl.spreiding.model.Language;

/**
 * Reasons and lines of the account as sentences of one language. The texts stand in {@code
 * sentences_*.properties}.
 */
public final class Sentences {
  private final Properties texts;
  private final Template template;

  /**
   * Sentences of one language.
   *
   * @param language which
   */
  public Sentences(Language language) {
    this.texts = read("sentences_" + language.tag() + ".properties");
    this.template = new Template(language);
  }

  private static Properties read(String name) {
    Properties properties = new Properties();
    try (InputStream stream = Sentences.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("The program was built without (" + name + ").");
      }
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  /**
   * A reason as a sentence.
   *
   * @param reason the reason
   * @return one or two sentences
   */
  public String of(Reason reason) {
    String key = reason.code().name();
    // Some sentences read differently when there are no children: then there is a second form.
    boolean none =
        Long.valueOf(0).equals(reason.values().get("children")) && texts.containsKey(key + ".none");
    return template.fill(text(none ? key + ".none" : key), reason.values());
  }

  /**
   * The name of a rule of the decision model.
   *
   * @param constraint the rule
   * @return a few words
   */
  public String name(ConstraintId constraint) {
    return text("name." + constraint);
  }

  /**
   * What a soft rule counts.
   *
   * @param constraint the rule
   * @return a phrase
   */
  public String about(ConstraintId constraint) {
    return text("about." + constraint);
  }

  /**
   * A line of the account as a sentence: what is counted, and how much of it there is.
   *
   * @param line the line
   * @param subject what it is about, such as the name of a location or province
   * @return the sentence, without price and points
   */
  public String of(LedgerLine line, String subject) {
    return of(line, subject, ReportOrigin.CASE);
  }

  /**
   * A line of the account as a sentence that says where the commissioner's report comes from.
   *
   * @param line the line
   * @param subject what it is about, such as the name of a location or province
   * @param report where the report comes from
   * @return the sentence, without price and points
   */
  public String of(LedgerLine line, String subject, ReportOrigin report) {
    Map<String, Object> values = new TreeMap<>();
    values.put("report", report.phrase());
    values.put("n", line.measure());
    values.put("root", BigInteger.valueOf(line.measure()).sqrt().longValueExact());
    values.put("subject", subject);
    return template.fill(text(line.constraint() + "." + line.part()), values);
  }

  private String text(String key) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalStateException("There is no sentence for (" + key + ").");
    }
    return text;
  }
}
