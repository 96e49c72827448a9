package nl.spreiding.surplus;

import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.MunicipalityProblem;
import org.jspecify.annotations.Nullable;

/**
 * Places that one municipality has beyond its own number and another has not.
 *
 * @param task which task
 * @param rule why the other may have fewer; null: nobody is relieved
 * @param from who has them; null: nobody, the places are missing or not asked for
 * @param to who is relieved; null: nobody, the places come on top of the task
 * @param places how many, above 0
 */
public record Relief(
    TaskKind task,
    @Nullable ReliefRule rule,
    @Nullable MunicipalityProblem from,
    @Nullable MunicipalityProblem to,
    long places) {}
