package nl.spreiding.problem;

import java.util.List;
import nl.spreiding.model.ConstraintId;
import nl.spreiding.model.Kind;
import nl.spreiding.model.LocationId;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Pin;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.TaskKind;
import nl.spreiding.model.TaskOverride;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** A task or hard rule of one case that could be dropped by itself. */
public sealed interface Rule {
  /**
   * The rule of the decision model that it belongs to.
   *
   * @return its identifier
   */
  ConstraintId constraint();

  /**
   * A number fixed by a scenario.
   *
   * @param pin the municipality or location, the number, who and why
   */
  record Pinned(Pin pin) implements Rule {
    @Override
    public ConstraintId constraint() {
      return ConstraintId.PINNED;
    }
  }

  /**
   * A task. Without it nothing has to be delivered.
   *
   * @param province the province; null: the whole country
   * @param kind which of the two tasks
   * @param places places due, after exchanges with other provinces
   * @param overrideList what scenarios set instead of the statutory task; empty: nothing
   */
  record Task(
      @Nullable ProvinceCode province, TaskKind kind, long places, List<TaskOverride> overrideList)
      implements Rule {
    /** Copies the list. */
    public Task {
      overrideList = List.copyOf(overrideList);
    }

    @Override
    public ConstraintId constraint() {
      return kind == TaskKind.AMV ? ConstraintId.AMV_TASK : ConstraintId.PROVINCIAL_TASK;
    }
  }

  /**
   * What a location allows. Without it any number up to its maximum, and any number it is pinned
   * at.
   *
   * @param municipality where it lies
   * @param location which location
   * @param allowed the numbers allowed
   */
  record Bounds(MunicipalityCode municipality, LocationId location, Domain allowed)
      implements Rule {
    @Override
    public ConstraintId constraint() {
      return ConstraintId.LOCATION_BOUNDS;
    }
  }

  /**
   * The fewest places that can be imposed on a municipality. Without it any number.
   *
   * @param kind regular or amv
   * @param places the minimum
   */
  record Minimum(Kind kind, long places) implements Rule {
    @Override
    public ConstraintId constraint() {
      return ConstraintId.SMALL_SCALE_MINIMUM;
    }
  }

  /**
   * Nothing is imposed on a municipality, and no candidate location in it is used.
   *
   * @param municipality which municipality
   */
  record Exempt(MunicipalityCode municipality) implements Rule {
    @Override
    public ConstraintId constraint() {
      return ConstraintId.EXEMPT;
    }
  }

  /**
   * The most places of every municipality.
   *
   * @param placesPer1000 per 1,000 inhabitants
   */
  record Cap(BigFraction placesPer1000) implements Rule {
    @Override
    public ConstraintId constraint() {
      return ConstraintId.MUNICIPAL_CAP;
    }
  }
}
