package dev.paws.core.pipeline.run;

import dev.paws.core.json.JsonWriter;
import dev.paws.core.pipeline.port.ProcessRunner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The variables of a step's program: those of the machine that pass, the workflow's, and GitHub's
 * own, which nothing can replace.
 *
 * @see <a
 *     href="https://docs.github.com/actions/reference/workflows-and-actions/variables">Variables
 *     reference</a>
 */
public final class Variables {
  /** A context of jobs whose steps are not told that they run on GitHub. */
  public static final String PLAIN = "paws_plain";

  /** Values of the github context that are variables too. */
  private static final List<String> OF_GITHUB =
      List.of(
          "action",
          "action_path",
          "action_ref",
          "action_repository",
          "actor",
          "actor_id",
          "api_url",
          "base_ref",
          "event_name",
          "event_path",
          "graphql_url",
          "head_ref",
          "job",
          "ref",
          "ref_name",
          "ref_protected",
          "ref_type",
          "repository",
          "repository_id",
          "repository_owner",
          "repository_owner_id",
          "retention_days",
          "run_attempt",
          "run_id",
          "run_number",
          "server_url",
          "sha",
          "triggering_actor",
          "workflow",
          "workflow_ref",
          "workflow_sha",
          "workspace");

  /** What a developer's shell has by chance stays outside. */
  private static final Pattern PASSING =
      Pattern.compile(
          "PATH|HOME|USER|LOGNAME|SHELL|LANG|LC_[A-Z]+|TZ|TMPDIR|TERM|HOSTNAME"
              + "|JAVA_HOME(_\\w+)?|M2_HOME|MAVEN_HOME|MAVEN_OPTS|GRADLE_USER_HOME|GOROOT|NVM_DIR"
              + "|(?i:https?_proxy|no_proxy|all_proxy)|SSH_AUTH_SOCK|SSL_CERT_(FILE|DIR)"
              + "|DOCKER_(HOST|CONTEXT|CONFIG|CERT_PATH|TLS(_VERIFY)?|API_VERSION|BUILDKIT|DEFAULT_PLATFORM)"
              + "|XDG_\\w+|LD_LIBRARY_PATH|SystemRoot|ComSpec|PATHEXT|TEMP|TMP"
              + "|NODE_EXTRA_CA_CERTS|REQUESTS_CA_BUNDLE|PYENV_ROOT");

  private static final Set<String> NEVER_READ = Set.of("NODE_OPTIONS");

  private Variables() {}

  /** Returns the machine's variables that steps see. */
  public static Map<String, String> passing(Map<String, String> all) {
    Map<String, String> passing = new LinkedHashMap<>();
    all.forEach(
        (name, value) -> {
          if (PASSING.matcher(name).matches()) {
            passing.put(name, value);
          }
        });
    return passing;
  }

  /** Returns whether a step may write this variable for later ones. */
  static boolean isWritable(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return !upper.startsWith("GITHUB_") && !upper.startsWith("RUNNER_");
  }

  /** Returns whether writing this variable fails the step. */
  static boolean isRefused(String name) {
    return NEVER_READ.contains(name.toUpperCase(Locale.ROOT));
  }

  /** Returns the runner context. */
  static Map<String, @Nullable Object> runner(JobState job) {
    Map<String, @Nullable Object> runner = new LinkedHashMap<>();
    runner.put("name", "paws");
    runner.put("environment", "self-hosted");
    if (job.plan().contexts().get("runner") instanceof Map<?, ?> known) {
      known.forEach((key, value) -> runner.put(String.valueOf(key), value));
    }
    runner.put("temp", job.folders().temp().toString());
    runner.put("tool_cache", job.folders().tools().toString());
    runner.put("workspace", String.valueOf(job.folders().workspace().getParent()));
    return runner;
  }

  /** Returns all variables of a step's program. */
  static Map<String, String> of(StepContext step) {
    return of(step, step.job().machineVariables);
  }

  /**
   * Returns all variables of a program in a container of its own, which has those of its image
   * beside them.
   */
  static Map<String, String> ofImage(StepContext step) {
    Map<String, String> all = of(step, Map.of());
    if (!step.env().containsKey("PATH")) {
      all.remove("PATH");
    }
    all.put("HOME", step.job().folders().home().toString());
    return all;
  }

  private static Map<String, String> of(StepContext step, Map<String, String> machine) {
    JobState job = step.job();
    Map<String, String> all = new LinkedHashMap<>(machine);
    all.put("CI", "true");
    all.putAll(step.env());
    Map<String, @Nullable Object> contexts = step.contexts().values();
    boolean plain = job.plan().contexts().containsKey(PLAIN);
    if (!plain && contexts.get("github") instanceof Map<?, ?> github) {
      for (String key : OF_GITHUB) {
        Object value = github.get(key);
        if (value != null) {
          all.put("GITHUB_" + key.toUpperCase(Locale.ROOT), text(value));
        }
      }
    }
    if (!plain) {
      all.put("GITHUB_ACTIONS", "true");
      runner(job)
          .forEach((key, value) -> all.put("RUNNER_" + key.toUpperCase(Locale.ROOT), text(value)));
    }
    all.put(ProcessRunner.MARKER, marker(job));
    String path = all.getOrDefault("PATH", "");
    all.put("PATH", job.path.isEmpty() ? path : String.join(":", job.path) + ":" + path);
    return all;
  }

  /** Returns the text by which the job's processes are found. */
  static String marker(JobState job) {
    Object known = job.plan().contexts().get("paws_marker");
    return known == null ? "" : known.toString();
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof Map || value instanceof List
        ? JsonWriter.compact(value)
        : value.toString();
  }
}
