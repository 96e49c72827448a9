package nl.spreiding.solve;

/**
 * An arrangement that a municipality of an area (a member) can take: what it costs by itself and
 * what it gives the shared sums.
 *
 * @param member which municipality, in the order of the area
 * @param district its province, in the order of the area
 * @param places places of its sites, in the order of the problem's sites; not to be changed
 * @param other places that count for the task other than amv
 * @param amv places that count for the amv task
 * @param fewerAmv imposed amv places that may as well be other imposed places, at the same cost
 * @param moreAmv other imposed places that may as well be amv, at the same cost
 * @param located places on known locations
 * @param otherImposed imposed places other than amv
 * @param amvImposed imposed amv places
 * @param own soft micro-points of the municipality by itself, up to a constant
 * @param reduced micro-points above its cheapest option, at the prices of the proposals
 */
record MemberOption(
    int member,
    int district,
    long[] places,
    long other,
    long amv,
    long fewerAmv,
    long moreAmv,
    long located,
    long otherImposed,
    long amvImposed,
    long own,
    long reduced) {

  /** The same with another reduced cost. */
  MemberOption withReduced(long micro) {
    return new MemberOption(
        member,
        district,
        places,
        other,
        amv,
        fewerAmv,
        moreAmv,
        located,
        otherImposed,
        amvImposed,
        own,
        micro);
  }

  /** Whether it can do nothing that another option cannot do as cheaply. */
  boolean within(MemberOption wider) {
    return other + amv == wider.other + wider.amv
        && located == wider.located
        && otherImposed + amvImposed == wider.otherImposed + wider.amvImposed
        && own >= wider.own
        && amv - fewerAmv >= wider.amv - wider.fewerAmv
        && amv + moreAmv <= wider.amv + wider.moreAmv;
  }
}
