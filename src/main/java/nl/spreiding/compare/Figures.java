package nl.spreiding.compare;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The figures of one municipality, of one province or of the country in one run. In places, but for
 * children and money.
 *
 * @param indicative indicative number
 * @param decided decided number
 * @param amv amv places among them
 * @param located on known locations
 * @param imposed without a known location
 * @param durable durable places
 * @param voluntary own places beyond the own number
 * @param imposedBeyond imposed places beyond the own number
 * @param notRelieving places beyond the own number that do not count for the task
 * @param relief places short of the own number
 * @param childrenMoved children who must move because of the decision
 * @param grantCents grants, in euro cents
 */
public record Figures(
    long indicative,
    long decided,
    long amv,
    long located,
    long imposed,
    long durable,
    long voluntary,
    long imposedBeyond,
    long notRelieving,
    long relief,
    long childrenMoved,
    long grantCents) {
  /** Nothing. */
  public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /**
   * The sum of figures.
   *
   * @param list what to add up
   * @return the sum, figure by figure
   */
  public static Figures sum(List<Figures> list) {
    ToLongFunction<ToLongFunction<Figures>> of =
        figure -> list.stream().mapToLong(figure).reduce(0, Math::addExact);
    return new Figures(
        of.applyAsLong(Figures::indicative),
        of.applyAsLong(Figures::decided),
        of.applyAsLong(Figures::amv),
        of.applyAsLong(Figures::located),
        of.applyAsLong(Figures::imposed),
        of.applyAsLong(Figures::durable),
        of.applyAsLong(Figures::voluntary),
        of.applyAsLong(Figures::imposedBeyond),
        of.applyAsLong(Figures::notRelieving),
        of.applyAsLong(Figures::relief),
        of.applyAsLong(Figures::childrenMoved),
        of.applyAsLong(Figures::grantCents));
  }
}
