package dev.paws.core.pipeline.run;

import dev.paws.core.json.JsonWriter;
import dev.paws.core.pipeline.port.JobFiles;
import dev.paws.core.pipeline.port.SourceTree;
import dev.paws.core.value.Sha256;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What jobs take from outside of the workflow file: variables and inputs that they name, and source
 * files that they hash. A change of one of them makes a job run again.
 */
public final class JobInputs {
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(vars|inputs|secrets)\\s*(?:\\.\\s*|\\[\\s*')([A-Za-z_][\\w-]*)",
          Pattern.CASE_INSENSITIVE);

  private final Map<String, @Nullable Object> contexts;
  private final JobFiles files;
  private final SourceTree tree;
  private final Map<String, String> hashes = new HashMap<>();

  /**
   * Creates the inputs of a run.
   *
   * @param contexts vars, inputs and secrets
   */
  public JobInputs(Map<String, @Nullable Object> contexts, JobFiles files, SourceTree tree) {
    this.contexts = contexts;
    this.files = files;
    this.tree = tree;
  }

  /**
   * Returns a hash of the values that a job names. Of a secret it only counts whether there is one:
   * a hash of a short secret would tell it.
   */
  String environment(JobTemplate job) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    Set<String> names = new TreeSet<>();
    Matcher named = NAMED.matcher(job.definition());
    while (named.find()) {
      names.add(named.group(1).toLowerCase(Locale.ROOT) + "." + named.group(2));
    }
    for (String name : names) {
      String context = name.substring(0, name.indexOf('.'));
      Object value = value(context, name.substring(name.indexOf('.') + 1));
      values.put(name, context.equals("secrets") ? (Object) (value != null) : value);
    }
    return Sha256.hex(JsonWriter.compact(values));
  }

  private @Nullable Object value(String context, String name) {
    if (contexts.get(context) instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        if (name.equalsIgnoreCase(String.valueOf(entry.getKey()))) {
          return entry.getValue();
        }
      }
    }
    return null;
  }

  /** Notes the source files that a job hashed, as they are when it ends. */
  public void see(JobResult result) {
    result.hashed().forEach(this::files);
  }

  /**
   * Returns the hash of the source files that match now.
   *
   * @param patterns those of one call of {@code hashFiles}, a line each
   */
  synchronized String files(String patterns) {
    String known = hashes.get(patterns);
    if (known == null) {
      known = hash(patterns);
      hashes.put(patterns, known);
    }
    return known;
  }

  private String hash(String patterns) {
    try {
      return new FileHash(files, tree.folder()).of(List.of(patterns), tree.files());
    } catch (Expressions.Failure | java.io.IOException e) {
      return ""; // then nothing is known to have changed
    }
  }
}
