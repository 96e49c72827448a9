package nl.spreiding.law;

import static nl.spreiding.model.Instrument.BESLUIT;
import static nl.spreiding.model.Instrument.WET;

import nl.spreiding.model.ArticleReference;
import nl.spreiding.model.Language;

/**
 * Every legal operation, with the article it carries out and its formula in the symbols of the
 * statute.
 */
public enum StepId {
  /** The national need. */
  NEED(
      ArticleReference.of(BESLUIT, "2.1", 3).clause("b"),
      LawInput.Unit.PLACES,
      "BO",
      "BO",
      "behoefte aan opvangplaatsen",
      "need for places"),
  /** Inhabitants of the Netherlands. */
  INHABITANTS(
      ArticleReference.of(BESLUIT, "2.1", 3).clause("d"),
      LawInput.Unit.INHABITANTS,
      "In",
      "Σ iG = In",
      "inwoners van Nederland",
      "inhabitants of the Netherlands"),
  /** Sum of the weighting factors. */
  TOTAL_WEIGHT(
      ArticleReference.of(BESLUIT, "2.1", 3).clause("f"),
      LawInput.Unit.FACTOR,
      "TWf",
      "Σ Wf = TWf",
      "som van alle wegingsfactoren",
      "sum of all weighting factors"),
  /** Sum of all rounded numbers. */
  ROUNDED_SUM(
      ArticleReference.of(BESLUIT, "2.1", 2),
      LawInput.Unit.PLACES,
      "Σ Iv",
      "Σ Iv",
      "som van de afgeronde indicatieve aantallen",
      "sum of the rounded indicative numbers"),
  /** How far that sum lies from the need; the law does not correct it. */
  DIFFERENCE(
      ArticleReference.of(BESLUIT, "2.1", 3),
      LawInput.Unit.PLACES,
      "Δ",
      "Σ Iv − BO = Δ",
      "verschil tussen die som en de behoefte; blijft staan",
      "difference between that sum and the need; left as it is"),
  /** The national need for places for unaccompanied minors. */
  NEED_AMV(
      ArticleReference.of(BESLUIT, "2.2", 1),
      LawInput.Unit.PLACES,
      "BO amv",
      "BO amv",
      "behoefte aan amv-plaatsen",
      "need for amv places"),
  /** Sum of all rounded amv numbers. */
  ROUNDED_SUM_AMV(
      ArticleReference.of(BESLUIT, "2.2", 1),
      LawInput.Unit.PLACES,
      "Σ Iv amv",
      "Σ Iv amv",
      "som van de afgeronde amv-aantallen",
      "sum of the rounded amv numbers"),
  /** How far that sum lies from the amv need. */
  DIFFERENCE_AMV(
      ArticleReference.of(BESLUIT, "2.2", 1),
      LawInput.Unit.PLACES,
      "Δ amv",
      "Σ Iv amv − BO amv = Δ amv",
      "verschil tussen die som en de amv-behoefte; blijft staan",
      "difference between that sum and the amv need; left as it is"),

  /** The weighting factor of a municipality. */
  WEIGHT(
      ArticleReference.of(BESLUIT, "2.1", 3),
      LawInput.Unit.FACTOR,
      "Wf",
      "(SES-WOA + 1) × iG / In = Wf",
      "wegingsfactor",
      "weighting factor"),
  /** The indicative number of a municipality. */
  INDICATIVE(
      ArticleReference.of(BESLUIT, "2.1", 3),
      LawInput.Unit.PLACES,
      "Iv",
      "BO × Wf / TWf = Iv",
      "indicatief aantal opvangplaatsen",
      "indicative number of places"),
  /** The indicative amv number of a municipality. */
  INDICATIVE_AMV(
      ArticleReference.of(BESLUIT, "2.2", 1),
      LawInput.Unit.PLACES,
      "Iv amv",
      "BO amv × Wf / TWf = Iv amv",
      "waarvan amv-plaatsen",
      "of which amv places"),
  /** What is left for regular and other special places. */
  INDICATIVE_OTHER(
      ArticleReference.of(BESLUIT, "2.2", 1),
      LawInput.Unit.PLACES,
      "Iv rest",
      "Iv − Iv amv = Iv rest",
      "overige opvangplaatsen",
      "other places"),
  /** Durable regular places of a municipality that are deducted. */
  DURABLE_REGULAR(
      ArticleReference.of(BESLUIT, "3.1", 1),
      LawInput.Unit.PLACES,
      "Dr",
      "d ≥ m ⇒ Dr = d; d < m ⇒ Dr = 0",
      "duurzame reguliere plaatsen die in mindering komen",
      "durable regular places that are deducted"),
  /** Durable places of special nature of a municipality, amv included, that are deducted. */
  DURABLE_SPECIAL(
      ArticleReference.of(BESLUIT, "3.1", 2),
      LawInput.Unit.PLACES,
      "Ds",
      "d ≥ m ⇒ Ds = d; d < m ⇒ Ds = 0",
      "duurzame bijzondere plaatsen, amv inbegrepen, die in mindering komen",
      "durable special places, amv included, that are deducted"),

  /** The provincial task. */
  TASK(
      ArticleReference.of(BESLUIT, "2.1", 2),
      LawInput.Unit.PLACES,
      "T",
      "Σ Iv = T",
      "provinciale opvangopgave",
      "provincial task"),
  /** The provincial amv task. */
  TASK_AMV(
      ArticleReference.of(BESLUIT, "2.2", 1),
      LawInput.Unit.PLACES,
      "T amv",
      "Σ Iv amv = T amv",
      "provinciale opgave amv",
      "provincial amv task"),
  /** The provincial task for all other places. */
  TASK_OTHER(
      ArticleReference.of(BESLUIT, "2.2", 1),
      LawInput.Unit.PLACES,
      "T rest",
      "T − T amv = T rest",
      "provinciale opgave voor overige plaatsen",
      "provincial task for other places"),
  /** The durable places deducted from the provincial number. */
  DEDUCTION(
      ArticleReference.of(WET, "2", 3),
      LawInput.Unit.PLACES,
      "D",
      "Σ (Dr + Ds) = D",
      "duurzame plaatsen die in mindering komen",
      "durable places that are deducted"),
  /** What is left of the provincial number; never below zero. */
  REMAINING(
      ArticleReference.of(WET, "2", 3),
      LawInput.Unit.PLACES,
      "R",
      "max(0, T − D) = R",
      "wat na de mindering resteert",
      "what remains after the deduction"),
  /** The number of places above which the third grant starts. */
  THRESHOLD_75(
      ArticleReference.of(WET, "9", 3),
      LawInput.Unit.PLACES,
      "T75",
      "a × T = T75",
      "drempel voor de uitkering boven 75% (afronding: keuze van dit project)",
      "threshold for the grant above 75% (rounding: choice of this project)");

  private final ArticleReference article;
  private final LawInput.Unit unit;
  private final String symbol;
  private final String formula;
  private final String labelNl;
  private final String labelEn;

  StepId(
      ArticleReference article,
      LawInput.Unit unit,
      String symbol,
      String formula,
      String labelNl,
      String labelEn) {
    this.article = article;
    this.unit = unit;
    this.symbol = symbol;
    this.formula = formula;
    this.labelNl = labelNl;
    this.labelEn = labelEn;
  }

  /**
   * The article that the step carries out.
   *
   * @return its reference
   */
  public ArticleReference article() {
    return article;
  }

  /**
   * Unit of the result.
   *
   * @return places, mostly
   */
  public LawInput.Unit unit() {
    return unit;
  }

  /**
   * Symbol of the result.
   *
   * @return such as {@code Iv}
   */
  public String symbol() {
    return symbol;
  }

  /**
   * The formula.
   *
   * @return such as {@code BO × Wf / TWf = Iv}
   */
  public String formula() {
    return formula;
  }

  /**
   * What the result is, in words.
   *
   * @param language which language
   * @return such as {@code indicatief aantal opvangplaatsen}
   */
  public String label(Language language) {
    return language.pick(labelNl, labelEn);
  }
}
