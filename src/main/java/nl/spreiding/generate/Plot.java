package nl.spreiding.generate;

import java.time.LocalDate;
import nl.spreiding.model.Form;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Status;
import org.jspecify.annotations.Nullable;

/** A synthetic location while the landscape is being made. */
final class Plot {
  final Town town;
  final Kind kind;
  final long max;

  /** The large location of a host: always open, and it may not close. */
  final boolean hostSite;

  /** Whether it is part of what the commissioner reports. */
  final boolean reported;

  /** How many of its places the report calls likely rather than guaranteed. */
  long likely;

  Form form = Form.SMALL_SCALE;
  Status status = Status.OFFERED;
  long now;
  long children;
  boolean mayClose = true;
  @Nullable LocalDate openFrom;
  @Nullable LocalDate openUntil;
  @Nullable LocalDate extendableUntil;

  Plot(Town town, Kind kind, long max, boolean reported, boolean hostSite) {
    this.town = town;
    this.kind = kind;
    this.max = max;
    this.reported = reported;
    this.hostSite = hostSite;
  }

  /** A location that a commissioner reports. */
  static Plot reported(Town town, Kind kind, long max) {
    return new Plot(town, kind, max, true, false);
  }

  /** A location outside the reports. */
  static Plot extra(Town town, Kind kind, long max, Form form, Status status) {
    Plot plot = new Plot(town, kind, max, false, false);
    plot.form = form;
    plot.status = status;
    return plot;
  }

  boolean open() {
    return status == Status.OPEN;
  }

  /** Open, but it ends before the date until which a location must be available. */
  boolean ending() {
    return open() && !reported;
  }
}
