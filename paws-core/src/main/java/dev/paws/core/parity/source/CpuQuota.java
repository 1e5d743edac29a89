package dev.paws.core.parity.source;

import dev.paws.core.parity.Fact;
import dev.paws.core.parity.NormalValue.Amount;
import dev.paws.core.parity.field.LimitPaths;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SortedMap;

/** Reads the two older keys for a limit of CPUs: a quota of microseconds in each period. */
public final class CpuQuota {
  /** In microseconds, the kernel's default. */
  private static final BigDecimal PERIOD = BigDecimal.valueOf(100_000);

  private CpuQuota() {}

  /** Returns whether facts state a quota. */
  public static boolean isStated(SortedMap<String, Fact> facts) {
    Fact quota = facts.get(LimitPaths.CPU_QUOTA);
    return quota != null && !quota.implied() && quota.value() instanceof Amount;
  }

  /** Replaces a stated quota by the limit that it comes to, unless a limit is stated as well. */
  public static void asLimit(SortedMap<String, Fact> facts) {
    Fact quota = facts.get(LimitPaths.CPU_QUOTA);
    Fact limit = facts.get(LimitPaths.CPU_LIMIT);
    boolean limited = limit != null && !limit.implied();
    if (!isStated(facts) || limited || quota == null || !(quota.value() instanceof Amount amount)) {
      return;
    }
    Fact period = facts.get(LimitPaths.CPU_PERIOD);
    BigDecimal length =
        period != null && period.value() instanceof Amount each && each.number().signum() > 0
            ? each.number()
            : PERIOD;
    Amount cpus = new Amount(amount.number().divide(length, MathContext.DECIMAL32));
    facts.put(
        LimitPaths.CPU_LIMIT,
        Fact.of(LimitPaths.CPU_LIMIT, cpus, String.valueOf(cpus.plain()), quota.where()));
    facts.remove(LimitPaths.CPU_QUOTA);
    facts.remove(LimitPaths.CPU_PERIOD);
  }
}
