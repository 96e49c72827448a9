package nl.spreiding.surplus;

/** Why a municipality may have fewer places than its own number. */
public enum ReliefRule {
  /** The task is the province's (Wet 5(1)): others there have more. */
  PROVINCE_POOL,
  /** A choice: the task counts over the whole country, as in December 2024. */
  NATIONAL_POOL,
  /** It is exempt: nothing is imposed on a long-standing host. Others take its places over. */
  EXEMPTION
}
