package nl.spreiding.problem;

import nl.spreiding.model.Kind;
import nl.spreiding.model.Parameters;
import nl.spreiding.model.TaskKind;

/**
 * The kinds of places that can be imposed without a known location (restopgave). Special places
 * cannot.
 */
enum Imposed {
  REGULAR(Kind.REGULAR),
  AMV(Kind.AMV);

  private final Kind kind;

  Imposed(Kind kind) {
    this.kind = kind;
  }

  Site site(
      int index, MunicipalityProblem municipality, Parameters parameters, long unlocatedPrice) {
    Domain domain = domain(municipality, parameters);
    return new Site(
        index,
        municipality.code() + ":" + kind,
        municipality,
        kind,
        null,
        domain,
        domain,
        null,
        true,
        false,
        0,
        0,
        0,
        0,
        0,
        unlocatedPrice,
        0,
        0);
  }

  /**
   * Nothing, or from the minimum size up to the whole task of the province, a pin or the municipal
   * cap.
   */
  private Domain domain(MunicipalityProblem municipality, Parameters parameters) {
    long task = municipality.province().taskOf(kind.taskKind());
    boolean pinnedAbove =
        this == REGULAR && municipality.pinned() != null && municipality.pinned() > 0;
    if (municipality.exempt() || task <= 0 && !pinnedAbove) {
      return Domain.ZERO;
    }
    long minimum =
        kind.taskKind() == TaskKind.AMV ? parameters.minimumAmv() : parameters.minimumSmallScale();
    long most = Math.max(minimum, task);
    if (municipality.pinned() != null) {
      most = Math.max(most, municipality.pinned());
    }
    if (municipality.cap() != null) {
      most = Math.min(most, municipality.cap());
    }
    return Domain.zeroOr(minimum, most);
  }
}
