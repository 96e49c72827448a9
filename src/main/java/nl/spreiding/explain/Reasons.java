package nl.spreiding.explain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.model.Language;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.problem.MunicipalityProblem;

/** The reasons of every number in an outcome, derived from the data alone. */
public final class Reasons {
  private final Map<MunicipalityCode, List<Reason>> byMunicipality = new TreeMap<>();
  private final Map<Language, Sentences> sentencesByLanguage = new EnumMap<>(Language.class);

  private Reasons() {
    for (Language language : Language.values()) {
      sentencesByLanguage.put(language, new Sentences(language));
    }
  }

  /**
   * Derives the reasons.
   *
   * @param outcome a finished run
   * @return the reasons of all municipalities
   */
  public static Reasons of(Outcome outcome) {
    OutcomeIndex index = new OutcomeIndex(outcome);
    List<PoolFacts> poolFactsList = PoolFacts.of(index);
    Reasons reasons = new Reasons();
    for (MunicipalityProblem m : outcome.problem().municipalityList()) {
      NumberReasons number = new NumberReasons(index, poolFactsList, m);
      AccountReasons account = new AccountReasons(index, poolFactsList, m);
      List<Reason> list = new ArrayList<>(number.main());
      list.addAll(account.composed());
      list.addAll(number.share());
      list.addAll(new DeviationReasons(index, poolFactsList, m).list());
      list.addAll(number.baseline());
      list.addAll(new ImposedReasons(index, poolFactsList, m).list());
      list.addAll(new LocationReasons(index, poolFactsList, m).list());
      list.addAll(number.shortfall());
      list.addAll(account.broken());
      list.addAll(account.accounts());
      reasons.byMunicipality.put(m.code(), List.copyOf(list));
    }
    return reasons;
  }

  /**
   * The reasons of one municipality; the first is the shortest answer to "why this number".
   *
   * @param municipality its code
   * @return in the order in which a person should read them
   * @throws IllegalArgumentException if the outcome has no such municipality
   */
  public List<Reason> of(MunicipalityCode municipality) {
    List<Reason> list = byMunicipality.get(municipality);
    if (list == null) {
      throw new IllegalArgumentException("The outcome has no municipality (" + municipality + ").");
    }
    return list;
  }

  /**
   * The first reason as one line.
   *
   * @param municipality its code
   * @param language language of the sentence
   * @return {@code CODE: sentence}
   */
  public String shortReason(MunicipalityCode municipality, Language language) {
    Reason reason = of(municipality).getFirst();
    return reason.code() + ": " + sentencesByLanguage.get(language).of(reason);
  }
}
