package nl.spreiding.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import nl.spreiding.model.Province;
import nl.spreiding.model.TaskOverride;
import org.jspecify.annotations.Nullable;

/** A province with its municipalities, by code. */
final class Region {
  final Province province;
  final @Nullable TaskOverride override;
  final List<Town> towns = new ArrayList<>();

  Region(Province province, @Nullable TaskOverride override) {
    this.province = province;
    this.override = override;
  }

  String code() {
    return province.code().value();
  }

  long sum(ToLongFunction<Town> number) {
    return towns.stream().mapToLong(number).sum();
  }

  /** The provincial number before exchanges: of the law, or set by a scenario. */
  long number(Task task) {
    if (override == null) {
      return sum(t -> t.indicative(task));
    }
    return switch (task) {
      case AMV -> override.amv();
      case OTHER -> override.places() - override.amv();
      case BOTH -> override.places();
    };
  }

  /** The task after exchanges with other provinces, also of a task set by a scenario. */
  long task(Task task) {
    return number(task) + sum(t -> t.lent(task));
  }
}
