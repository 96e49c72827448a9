package nl.spreiding.export.html;

import nl.spreiding.explain.Ground;
import nl.spreiding.explain.PlainText;
import nl.spreiding.law.GrantType;
import nl.spreiding.ledger.LocationDecision;
import nl.spreiding.model.Basis;
import nl.spreiding.model.Bilingual;
import nl.spreiding.model.Form;
import nl.spreiding.model.GrantReading;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.Status;
import nl.spreiding.model.WeightKey;

/** Words for the values of the model. */
public final class Labels {
  private Labels() {}

  static Bilingual of(Ground ground) {
    return switch (ground) {
      case LAW -> new Bilingual("wet", "law");
      case PRACTICE -> new Bilingual("praktijk", "practice");
      case CHOICE -> new Bilingual("keuze", "choice");
      case FACT -> new Bilingual("feit", "fact");
    };
  }

  /**
   * The words for what is decided about a location.
   *
   * @param decision which
   * @return in both languages
   */
  public static Bilingual of(LocationDecision decision) {
    return switch (decision) {
      case KEEP -> new Bilingual("behouden", "keep");
      case EXTEND -> new Bilingual("verlengen", "extend");
      case GROW -> new Bilingual("uitbreiden", "grow");
      case SHRINK -> new Bilingual("krimpen", "shrink");
      case OPEN -> new Bilingual("openen", "open");
      case CLOSE -> new Bilingual("sluiten", "close");
      case UNUSED -> new Bilingual("niet gebruikt", "not used");
    };
  }

  /**
   * The words for a kind of places.
   *
   * @param kind which
   * @return in both languages
   */
  public static Bilingual of(Kind kind) {
    return switch (kind) {
      case REGULAR -> new Bilingual("regulier", "regular");
      case AMV -> new Bilingual("amv", "amv");
      case SPECIAL -> new Bilingual("bijzonder", "special");
    };
  }

  /**
   * The words for a form of shelter.
   *
   * @param form which
   * @return in both languages
   */
  public static Bilingual of(Form form) {
    return switch (form) {
      case AZC -> new Bilingual("azc", "reception centre (azc)");
      case SMALL_SCALE -> new Bilingual("kleinschalig", "small-scale");
      case MUNICIPAL -> new Bilingual("gemeentelijk", "municipal");
      case EMERGENCY -> new Bilingual("noodopvang", "emergency");
      case HOTEL -> new Bilingual("hotel", "hotel");
      case REGISTRATION -> new Bilingual("aanmeldvoorziening", "registration centre");
    };
  }

  /**
   * The words for the status of a location.
   *
   * @param status which
   * @return in both languages
   */
  public static Bilingual of(Status status) {
    return switch (status) {
      case OPEN -> new Bilingual("in gebruik", "in use");
      case AGREED -> new Bilingual("toegezegd", "agreed");
      case OFFERED -> new Bilingual("aangeboden", "offered");
      case CANDIDATE -> new Bilingual("kandidaat", "candidate");
    };
  }

  /**
   * The words for where a location is known from.
   *
   * @param basis which
   * @return in both languages
   */
  public static Bilingual of(Basis basis) {
    return switch (basis) {
      case REGISTER -> new Bilingual("officieel register", "official register");
      case REPORTED -> new Bilingual("openbaar bericht", "published report");
      case SYNTHETIC -> new Bilingual("synthetisch", "synthetic");
    };
  }

  /**
   * The words for the reach of a surplus.
   *
   * @param scope which
   * @return in both languages
   */
  public static Bilingual of(QuotaScope scope) {
    return switch (scope) {
      case PROVINCE ->
          new Bilingual(
              "een meerdere in een gemeente verlicht andere gemeenten in dezelfde provincie (de tekst van de wet)",
              "a surplus in one municipality relieves others in the same province (the text of the law)");
      case NATIONAL ->
          new Bilingual(
              "een meerdere in een gemeente verlicht andere gemeenten in het hele land (de praktijk van december 2024)",
              "a surplus in one municipality relieves others in the whole country (the practice of December 2024)");
      case MUNICIPALITY ->
          new Bilingual(
              "een vrijwillig meerdere verlicht niemand anders",
              "a voluntary surplus relieves nobody else");
    };
  }

  /**
   * Year and basis of a municipality's SES-WOA score; a score without a year of its own has year 0.
   */
  static Bilingual sesWoa(Municipality municipality) {
    Bilingual basis = sesWoaBasis(PlainText.of(municipality.sesWoaBasis()));
    int year = municipality.sesWoaYear();
    return year <= 0
        ? basis
        : new Bilingual(
            "peiljaar " + year + ", " + basis.dutch(),
            "reference year " + year + ", " + basis.english());
  }

  /** The basis of a SES-WOA score; a word that is not known here is shown as it is. */
  static Bilingual sesWoaBasis(String basis) {
    return switch (basis) {
      case "official" ->
          new Bilingual("gemeentecijfer van het CBS", "CBS figure of the municipality");
      case "aggregated" ->
          new Bilingual(
              "opgeteld uit buurtcijfers van het CBS (ten minste 90% van de huishoudens)",
              "aggregated from CBS neighbourhood figures (at least 90% of households)");
      case "partial" ->
          new Bilingual(
              "opgeteld uit buurtcijfers van het CBS (50 tot 90% van de huishoudens)",
              "aggregated from CBS neighbourhood figures (50 to 90% of households)");
      case "imputed" ->
          new Bilingual(
              "geschat uit de buurgemeenten, omdat het CBS te weinig publiceert",
              "estimated from neighbouring municipalities, because CBS publishes too little");
      case "fictional" -> new Bilingual("verzonnen", "made up");
      default -> new Bilingual(basis, basis);
    };
  }

  static Bilingual of(GrantType type) {
    return switch (type) {
      case SPECIAL -> new Bilingual("Bijzondere aard", "Special nature");
      case DURABLE -> new Bilingual("Duurzaam", "Durable");
      case THRESHOLD_75_PROVINCE -> new Bilingual("Boven 75%: provincie", "Above 75%: province");
      case THRESHOLD_75_MUNICIPALITY ->
          new Bilingual("Boven 75%: gemeenten", "Above 75%: municipalities");
    };
  }

  /**
   * The words for a reading of the grant.
   *
   * @param rounding which
   * @return in both languages
   */
  public static Bilingual of(GrantReading.Rounding rounding) {
    return switch (rounding) {
      case UP ->
          new Bilingual(
              "75% naar boven afgerond op hele plaatsen", "75% rounded up to whole places");
      case DOWN ->
          new Bilingual(
              "75% naar beneden afgerond op hele plaatsen", "75% rounded down to whole places");
    };
  }

  /**
   * The words for a reading of the grant.
   *
   * @param moment which
   * @return in both languages
   */
  public static Bilingual of(GrantReading.Moment moment) {
    return switch (moment) {
      case DECISION ->
          new Bilingual(
              "alle besloten plaatsen op een locatie tellen mee, ook als die binnen de twee jaar eindigt",
              "all decided places on a location count, also if it ends within the two years");
      case END ->
          new Bilingual(
              "alleen plaatsen die er op de laatste dag van de twee jaar nog zijn, tellen mee",
              "only places that are still there on the last day of the two years count");
    };
  }

  /**
   * The words for a reading of the grant.
   *
   * @param temporary which
   * @return in both languages
   */
  public static Bilingual of(GrantReading.Temporary temporary) {
    return switch (temporary) {
      case COUNTED -> new Bilingual("tijdelijke plaatsen tellen mee", "temporary places count");
      case EXCLUDED ->
          new Bilingual("alleen duurzame plaatsen tellen mee", "only durable places count");
    };
  }

  /**
   * What one of several weights of a rule is for.
   *
   * @param key which
   * @return in both languages; empty if the rule has one weight
   */
  public static Bilingual of(WeightKey key) {
    return switch (key) {
      case TEMPORARY_PLACES_MUNICIPAL ->
          new Bilingual("gemeentelijk en overig", "municipal and other");
      case TEMPORARY_PLACES_EMERGENCY -> new Bilingual("noodopvang", "emergency");
      case TEMPORARY_PLACES_HOTEL -> new Bilingual("hotel", "hotel");
      case NEW_LOCATIONS_NEAR_LARGE ->
          new Bilingual("kleinschalig bij een grote locatie", "small-scale near a large location");
      default -> new Bilingual("", "");
    };
  }
}
