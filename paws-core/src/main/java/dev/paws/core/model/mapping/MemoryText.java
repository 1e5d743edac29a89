package dev.paws.core.model.mapping;

/** Amounts of memory as the data model writes them: {@code 2G}, {@code 1536M}. */
final class MemoryText {
  private static final String UNITS = "KMGT";

  private MemoryText() {}

  /** The amount in the largest unit that it is a whole number of; other texts as they are. */
  static String of(String bytes) {
    if (!bytes.matches("\\d{1,18}")) {
      return bytes;
    }
    long amount = Long.parseLong(bytes);
    int unit = -1;
    while (amount >= 1024 && amount % 1024 == 0 && unit < UNITS.length() - 1) {
      amount /= 1024;
      unit++;
    }
    return unit < 0 ? amount + "B" : amount + UNITS.substring(unit, unit + 1);
  }
}
