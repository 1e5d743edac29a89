package dev.paws.core.app;

import dev.paws.core.value.Sha256;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives each job of a run a name for its folders, processes, containers and log, which no other job
 * has: jobs may be called alike, or differ only in what such a name cannot have.
 */
final class JobKeys {
  private final Map<String, Integer> given = new ConcurrentHashMap<>();

  /** Returns the key of the next job with this name; a folder's name that leads nowhere else. */
  String of(String name) {
    String key = key(name);
    String folded = key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    int number = given.merge(folded, 1, Integer::sum);
    return number == 1 ? key : key + "--" + number;
  }

  private static String key(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._-]+", "-");
    boolean safe = plain.equals(name) && !name.startsWith(".") && !name.isEmpty();
    return safe ? name : "job-" + plain.replace('.', '-') + "-" + Sha256.hex(name).substring(0, 6);
  }
}
