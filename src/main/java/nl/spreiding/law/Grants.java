package nl.spreiding.law;

import java.util.List;

/**
 * All grants that follow from a decision.
 *
 * @param grantList grants above 0, by type, then by code of the beneficiary
 * @param thresholdList the 75% grant of every province step by step, by province; also where it is
 *     0
 */
public record Grants(List<Grant> grantList, List<ThresholdGrant> thresholdList) {
  /** Copies the lists. */
  public Grants {
    grantList = List.copyOf(grantList);
    thresholdList = List.copyOf(thresholdList);
  }

  /**
   * The sum of all grants.
   *
   * @return euro cents
   */
  public long totalCents() {
    return grantList.stream().mapToLong(Grant::cents).reduce(0, Math::addExact);
  }

  /**
   * The sum of one kind of grant.
   *
   * @param type which grant
   * @return euro cents
   */
  public long totalCents(GrantType type) {
    return grantList.stream()
        .filter(grant -> grant.type() == type)
        .mapToLong(Grant::cents)
        .reduce(0, Math::addExact);
  }
}
