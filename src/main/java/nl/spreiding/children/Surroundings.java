package nl.spreiding.children;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import nl.spreiding.model.Adjacency;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ShelterCase;
import org.jspecify.annotations.Nullable;

/** How far apart municipalities are. */
final class Surroundings {
  private final Set<Adjacency> borderSet = new HashSet<>();

  Surroundings(ShelterCase shelterCase) {
    for (Adjacency border : shelterCase.adjacencyList()) {
      borderSet.add(border);
      borderSet.add(new Adjacency(border.b(), border.a()));
    }
  }

  /** How far a move between two municipalities is. */
  Tier tier(Municipality from, Municipality to) {
    MunicipalityCode code = from.code();
    if (code.equals(to.code())) {
      return Tier.SAME_MUNICIPALITY;
    }
    if (borderSet.contains(new Adjacency(code, to.code()))) {
      return Tier.NEIGHBOURING;
    }
    boolean sameProvince = from.province().code().equals(to.province().code());
    return sameProvince ? Tier.SAME_PROVINCE : Tier.ELSEWHERE;
  }

  /** The distance between the centroids of two municipalities; null: one of them is not known. */
  static @Nullable Long hectometres(Municipality from, Municipality to) {
    if (from.code().equals(to.code())) {
      return 0L;
    }
    BigDecimal longitude = from.longitude();
    BigDecimal latitude = from.latitude();
    BigDecimal otherLongitude = to.longitude();
    BigDecimal otherLatitude = to.latitude();
    if (longitude == null || latitude == null || otherLongitude == null || otherLatitude == null) {
      return null;
    }
    return GreatCircle.hectometres(longitude, latitude, otherLongitude, otherLatitude);
  }
}
