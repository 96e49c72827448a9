package nl.spreiding.explain;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.ledger.Proof;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.Language;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.ShelterCase;

/**
 * The record of a run for the Dutch register of algorithms (publication standard 1.0): what the
 * program can know of itself and of the case. The rest is for the organisation that uses it.
 */
public final class RegisterRecord {
  private static final List<Citation> BASIS =
      List.of(
          Citation.WET_3_1,
          Citation.WET_4_2,
          Citation.WET_5_1,
          Citation.WET_5_2,
          Citation.BESLUIT_2_1_3,
          Citation.BESLUIT_2_2_1);

  private final Map<RegisterField, String> textByField = new EnumMap<>(RegisterField.class);

  private RegisterRecord() {}

  /**
   * The record of one outcome.
   *
   * @param outcome the finished run
   * @return the record, in Dutch as the standard asks
   */
  public static RegisterRecord of(Outcome outcome) {
    RegisterRecord register = new RegisterRecord();
    ShelterCase shelterCase = outcome.shelterCase();
    CaseSettings settings = shelterCase.settings();
    register.put(RegisterField.NAME, "Opvangplaatsen verdelen over gemeenten, " + settings.cycle());
    register.put(
        RegisterField.DESCRIPTION_SHORT,
        "Dit algoritme rekent per gemeente uit hoeveel opvangplaatsen voor asielzoekers volgens de wet bij haar horen. Daarna zoekt het een verdeling over gemeenten en locaties die aan de opgaven voldoet en zo min mogelijk knelt. De uitkomst is een concept; de minister besluit.");
    register.put(RegisterField.GOAL, goal());
    register.put(RegisterField.PROPORTIONALITY, considerations());
    register.put(RegisterField.HUMAN_INTERVENTION, intervention(shelterCase));
    register.put(RegisterField.RISKS, risks(outcome.proof()));
    register.put(RegisterField.LAWFUL_BASIS, basis());
    register.put(RegisterField.SOURCE_DATA, data(shelterCase));
    register.put(RegisterField.METHODS_AND_MODELS, method(outcome));
    register.put(RegisterField.SOURCE_ID, settings.id());
    register.put(
        RegisterField.TAGS,
        "asielopvang, Spreidingswet, verdeelbesluit, gemeenten, opvangplaatsen");
    return register;
  }

  private void put(RegisterField field, String text) {
    textByField.put(field, PlainText.of(text));
  }

  private static String goal() {
    return "Doel: de landelijke behoefte aan opvangplaatsen verdelen over provincies en gemeenten, zo dat elke gemeente kan narekenen hoe haar aantal tot stand komt."
        + " Impact: het besluit dat op de uitkomst rust, bepaalt hoeveel plaatsen een gemeente mogelijk moet maken, welke locaties open blijven, opengaan of sluiten, en welke kinderen daardoor verhuizen. Het algoritme beslist niet over personen.";
  }

  private static String considerations() {
    return "De wet schrijft de berekening van het indicatieve aantal voor; daarin is geen keuze. De weging van belangen daarna (eerlijke verdeling, kinderen die verhuizen, afwijken van het verslag, nieuwe locaties en andere) is een keuze van de gebruiker. Zij staat met haar gewichten in het rapport."
        + " Het alternatief is verdelen met de hand of naar rato; het rapport kan die referentie naast de uitkomst zetten, en per gemeente andere aantallen doorrekenen."
        + " De organisatie vult hier aan waarom zij dit middel evenredig vindt.";
  }

  private static String intervention(ShelterCase shelterCase) {
    int changes = shelterCase.scenarioRecordList().size();
    String made =
        switch (changes) {
          case 0 -> "Op deze uitkomst is geen wijziging van een gebruiker toegepast.";
          case 1 -> "Op deze uitkomst is 1 wijziging van een gebruiker toegepast.";
          default -> "Op deze uitkomst zijn " + changes + " wijzigingen van gebruikers toegepast.";
        };
    return "De uitkomst is een concept. Gemeenten geven hun zienswijze en de minister beslist; hij kan elk aantal, elke locatie en elk gewicht anders vaststellen. Zulke wijzigingen worden met naam en reden vastgelegd. "
        + made
        + " De organisatie vult hier aan wie controleert en hoe.";
  }

  private static String risks(@org.jspecify.annotations.Nullable Proof proof) {
    String proven =
        proof == null
            ? "Voor deze uitkomst is niet bewezen dat er geen betere verdeling is."
            : proof.proven()
                ? "Voor deze uitkomst is bewezen dat binnen de regels, gewichten en gegevens geen betere verdeling bestaat."
                : "Voor deze uitkomst is een grens bewezen voor hoeveel beter een andere verdeling hoogstens kan zijn.";
    return "Onjuiste of verouderde gegevens: elk gegeven staat met datum en herkomst in het rapport. Verborgen keuzes: wet, praktijk en keuze zijn per regel onderscheiden. Rekenfouten: de verantwoording wordt uit de uitkomst opnieuw opgebouwd en moet op de score uitkomen; er wordt met gehele getallen en breuken gerekend. "
        + proven;
  }

  private static String basis() {
    return "Wet gemeentelijke taak mogelijk maken asielopvangvoorzieningen (Spreidingswet) en het daarop berustende besluit: "
        + BASIS.stream().map(c -> c.label(Language.NL)).collect(Collectors.joining("; "))
        + ". De wet regelt hoe de behoefte aan opvangplaatsen wordt verdeeld over provincies en gemeenten.";
  }

  private static String data(ShelterCase shelterCase) {
    Numbers numbers = new Numbers(Language.NL);
    List<Municipality> list = shelterCase.municipalityList();
    String dates =
        list.stream()
            .map(Municipality::inhabitantsDate)
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .map(numbers::date)
            .collect(Collectors.joining(", "));
    String years =
        list.stream()
            .map(Municipality::sesWoaYear)
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    boolean synthetic =
        !shelterCase.settings().syntheticFileList().isEmpty()
            || shelterCase.locationList().stream()
                .anyMatch(l -> l.basis() == nl.spreiding.model.Basis.SYNTHETIC);
    return "Aantal inwoners per gemeente (stand "
        + dates
        + "), SES-WOA-score per gemeente ("
        + years
        + "), de vastgestelde behoefte aan opvangplaatsen, locaties met plaatsen en looptijd, verslagen van de commissarissen van de Koning en afspraken over uitruil. Er worden geen persoonsgegevens verwerkt."
        + (synthetic ? " Let op: een deel van de gegevens van deze uitkomst is synthetisch." : "");
  }

  private static String method(Outcome outcome) {
    return "Invoer: de gegevens hierboven, de regels en de gewichten. Eerst worden de wettelijke aantallen berekend (inwoners maal SES-WOA-score, afgerond zoals het besluit voorschrijft). Dan wordt een verdeling gezocht die geen harde regel breekt, de opgaven haalt en zo min mogelijk strafpunten heeft: met zoeken in de omgeving (Timefold) en met een exacte methode (dynamisch programmeren en Lagrange-multiplicatoren) die ook bewijst hoe goed de uitkomst is. Methode van deze uitkomst: "
        + outcome.method().name()
        + ". Uitvoer: aantallen per gemeente en locatie, met per aantal de berekening, de redenen en de punten. Het algoritme is niet zelflerend. Dezelfde invoer geeft dezelfde uitkomst"
        + (outcome.method().timeBrake()
            ? ", behalve waar, zoals hier, een tijdgrens de zoektocht beëindigt."
            : ".");
  }

  /**
   * The texts that the program can give.
   *
   * @return by field, in the order of the standard
   */
  public Map<RegisterField, String> textByField() {
    return Collections.unmodifiableMap(textByField);
  }

  /**
   * The policy areas, in the words of the standard.
   *
   * @return one
   */
  public List<String> categoryList() {
    return List.of("Migratie en integratie");
  }

  /**
   * The articles that the process rests on.
   *
   * @return each has a label and an address
   */
  public List<Citation> basisList() {
    return BASIS;
  }

  /**
   * The fields that only the organisation can fill.
   *
   * @return in the order of the standard
   */
  public List<RegisterField> byOrganisation() {
    return Arrays.stream(RegisterField.values())
        .filter(
            f ->
                !textByField.containsKey(f)
                    && f != RegisterField.CATEGORY
                    && f != RegisterField.LAWFUL_BASIS_GROUPING
                    && f != RegisterField.LANG
                    && f != RegisterField.STANDARD_VERSION)
        .toList();
  }
}
