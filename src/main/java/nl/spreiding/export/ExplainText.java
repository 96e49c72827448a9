package nl.spreiding.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.spreiding.children.ChildrenTotals;
import nl.spreiding.considered.Alternative;
import nl.spreiding.considered.AlternativeText;
import nl.spreiding.considered.Considered;
import nl.spreiding.considered.RoomText;
import nl.spreiding.explain.ChildrenText;
import nl.spreiding.explain.Citation;
import nl.spreiding.explain.MunicipalityFacts;
import nl.spreiding.explain.Numbers;
import nl.spreiding.explain.OutcomeIndex;
import nl.spreiding.explain.PlainText;
import nl.spreiding.explain.RangeRow;
import nl.spreiding.explain.Reason;
import nl.spreiding.explain.Reasons;
import nl.spreiding.explain.ReportOrigin;
import nl.spreiding.explain.Sentences;
import nl.spreiding.law.Grant;
import nl.spreiding.ledger.LedgerLine;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.model.Language;
import nl.spreiding.model.Level;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.surplus.Balance;

/** The number of one municipality and why, as text that people read: its page in short. */
public final class ExplainText {
  /** How many municipalities an alternative names. */
  private static final int NAMED = 5;

  private final RunContent content;
  private final OutcomeIndex index;
  private final MunicipalityFacts facts;
  private final MunicipalityCode code;
  private final Language language;
  private final Numbers numbers;
  private final Sentences sentences;
  private final StringBuilder text = new StringBuilder();

  private ExplainText(RunContent content, MunicipalityCode code, Language language) {
    this.content = content;
    this.index = new OutcomeIndex(content.results().outcome());
    this.facts = MunicipalityFacts.of(index, code);
    this.code = code;
    this.language = language;
    this.numbers = new Numbers(language);
    this.sentences = new Sentences(language);
  }

  /**
   * The explanation.
   *
   * @param content the run
   * @param code the municipality
   * @param language in which language
   * @return lines, each with a line end
   */
  public static String of(RunContent content, MunicipalityCode code, Language language) {
    ExplainText explain = new ExplainText(content, code, language);
    Outcome outcome = content.results().outcome();
    explain.synthetic();
    explain.text.append(
        IndicativeText.municipality(
            outcome.shelterCase(), outcome.statutoryNumbers(), code, language));
    explain.path();
    explain.reasons(Reasons.of(outcome));
    explain.considered();
    explain.balance();
    explain.grants();
    explain.children();
    explain.account();
    return explain.text.toString();
  }

  private void synthetic() {
    List<String> fileList =
        content.results().outcome().shelterCase().settings().syntheticFileList();
    if (!fileList.isEmpty()) {
      line(
          t("LET OP: synthetische gegevens in ", "NOTE: synthetic data in ")
              + String.join(", ", fileList));
      line("");
    }
  }

  private void path() {
    heading(t("Van indicatief aantal naar besluit", "From indicative number to decision"));
    amount(t("Indicatief aantal", "Indicative number"), numbers.whole(facts.indicative()));
    if (facts.due() != facts.indicative()) {
      amount(t("Na uitruil", "After exchanges"), numbers.whole(facts.due()));
    }
    if (facts.reported() != null) {
      amount(
          ReportOrigin.of(index.outcome().shelterCase(), code).label().in(language),
          numbers.whole(facts.reported()));
    }
    amount(t("Besluit", "Decision"), numbers.whole(facts.decided()));
    amount(t("  waarvan regulier", "  of which regular"), numbers.whole(facts.regular()));
    amount("  amv", numbers.whole(facts.amv()));
    amount(t("  andere bijzondere aard", "  other special nature"), numbers.whole(facts.special()));
    amount(t("  op bekende locaties", "  on known locations"), numbers.whole(facts.located()));
    amount(
        t("  opgelegd zonder locatie", "  imposed without a location"),
        numbers.whole(facts.imposed()));
  }

  private void reasons(Reasons reasons) {
    heading(t("Redenen", "Reasons"));
    for (Reason reason : reasons.of(code)) {
      Citation citation = reason.code().citation();
      line("  [" + ground(reason) + ", " + citation.label(language) + "] " + sentences.of(reason));
    }
  }

  private void considered() {
    heading(t("Overwogen alternatieven", "Alternatives considered"));
    Considered considered = content.considered();
    if (considered == null) {
      line(
          t(
              "  Niet doorgerekend; why-not RUN "
                  + code
                  + " AANTAL beantwoordt de vraag voor elk aantal, solve --justify voor alle gemeenten.",
              "  Not computed; why-not RUN "
                  + code
                  + " PLACES answers the question for any number, solve --justify for all municipalities."));
      return;
    }
    AlternativeText alternatives = new AlternativeText(language);
    for (Alternative a : considered.alternatives(code)) {
      line("  " + alternatives.heading(a) + ". " + alternatives.result(a));
      if (a.difference() != null) {
        String names =
            a.others().stream()
                .limit(NAMED)
                .map(other -> other.name() + " (" + numbers.signed(other.change()) + ")")
                .collect(Collectors.joining(", "));
        line("    " + alternatives.others(a, NAMED) + (names.isEmpty() ? "" : " " + names + "."));
      }
    }
    considered
        .cheapest(code)
        .map(alternatives::cheapest)
        .filter(sentence -> !sentence.isEmpty())
        .ifPresent(sentence -> line("  " + sentence));
    heading(t("Ruimte voor keuze", "Room for choice"));
    RoomText room = new RoomText(language);
    RangeRow row = considered.room(code);
    line("  " + room.room(row, considered.room(), index.numberPinned(code)));
    line("  " + room.tie(row, considered));
  }

  private String ground(Reason reason) {
    return switch (reason.ground()) {
      case LAW -> t("wet", "law");
      case PRACTICE -> t("praktijk", "practice");
      case CHOICE -> t("keuze", "choice");
      case FACT -> t("feit", "fact");
    };
  }

  private void balance() {
    heading(t("Wie draagt wie (plaatsen)", "Who carries whom (places)"));
    List<Balance> list =
        content.surplus().balanceList().stream()
            .filter(b -> b.municipality().code().equals(code))
            .toList();
    amount(
        t("Vrijwillig boven het eigen aantal", "Voluntary beyond its own number"),
        numbers.whole(list.stream().mapToLong(Balance::voluntary).sum()));
    amount(
        t("Opgelegd boven het eigen aantal", "Imposed beyond its own number"),
        numbers.whole(list.stream().mapToLong(Balance::imposedBeyond).sum()));
    amount(
        t("Minder dan het eigen aantal", "Less than its own number"),
        numbers.whole(list.stream().mapToLong(Balance::relief).sum()));
  }

  private void grants() {
    heading(t("Uitkeringen (gevolg, niet meegewogen)", "Grants (a consequence, not weighed)"));
    long total = 0;
    for (Grant grant : content.results().grants().grantList()) {
      if (code.equals(grant.municipality())) {
        amount(grant.type().article(), euros(grant.cents()));
        total += grant.cents();
      }
    }
    amount(t("Samen", "Together"), euros(total));
  }

  private void children() {
    ChildrenTotals totals = content.children().totalsByMunicipality().get(code);
    if (totals != null) {
      heading(t("Kinderen", "Children"));
      new ChildrenText(content.children(), language)
          .sentenceList(totals)
          .forEach(sentence -> line("  " + sentence));
    }
  }

  private void account() {
    heading(t("Wat het kost", "What it costs"));
    for (LedgerLine line : index.lineList(code)) {
      boolean soft = line.constraint().level() == Level.SOFT;
      amount(
          sentences.name(line.constraint())
              + (line.location() == null ? "" : " (" + line.location() + ")"),
          soft ? numbers.exactPoints(line.points()) : numbers.whole(line.points()));
    }
  }

  private String euros(long cents) {
    return "€ " + numbers.decimal(BigDecimal.valueOf(cents, 2));
  }

  private void heading(String heading) {
    line("");
    line(heading);
  }

  private void amount(String label, String value) {
    line(String.format(Locale.ROOT, "  %-52s %18s", label, value));
  }

  private void line(String line) {
    text.append(PlainText.of(line)).append('\n');
  }

  private String t(String dutch, String english) {
    return language.pick(dutch, english);
  }
}
