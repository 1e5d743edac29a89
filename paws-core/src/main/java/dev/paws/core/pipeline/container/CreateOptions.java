package dev.paws.core.pipeline.container;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The text of {@code options}: options of {@code docker create}, as keys of a Compose service.
 *
 * @see <a
 *     href="https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idcontaineroptions">jobs.job_id.container.options</a>
 */
final class CreateOptions {
  /** Options whose value a key takes as it is. */
  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("--user", "user"),
          Map.entry("-u", "user"),
          Map.entry("--workdir", "working_dir"),
          Map.entry("-w", "working_dir"),
          Map.entry("--hostname", "hostname"),
          Map.entry("-h", "hostname"),
          Map.entry("--domainname", "domainname"),
          Map.entry("--name", "container_name"),
          Map.entry("--shm-size", "shm_size"),
          Map.entry("--memory", "mem_limit"),
          Map.entry("-m", "mem_limit"),
          Map.entry("--memory-swap", "memswap_limit"),
          Map.entry("--memory-reservation", "mem_reservation"),
          Map.entry("--cpus", "cpus"),
          Map.entry("--cpu-shares", "cpu_shares"),
          Map.entry("--cpuset-cpus", "cpuset"),
          Map.entry("--pids-limit", "pids_limit"),
          Map.entry("--restart", "restart"),
          Map.entry("--stop-signal", "stop_signal"),
          Map.entry("--ipc", "ipc"),
          Map.entry("--pid", "pid"),
          Map.entry("--userns", "userns_mode"),
          Map.entry("--platform", "platform"),
          Map.entry("--runtime", "runtime"));

  /** Options that add to the list of a key. */
  private static final Map<String, String> LISTS =
      Map.ofEntries(
          Map.entry("--env", "environment"),
          Map.entry("-e", "environment"),
          Map.entry("--publish", "ports"),
          Map.entry("-p", "ports"),
          Map.entry("--volume", "volumes"),
          Map.entry("-v", "volumes"),
          Map.entry("--tmpfs", "tmpfs"),
          Map.entry("--add-host", "extra_hosts"),
          Map.entry("--dns", "dns"),
          Map.entry("--dns-search", "dns_search"),
          Map.entry("--dns-option", "dns_opt"),
          Map.entry("--cap-add", "cap_add"),
          Map.entry("--cap-drop", "cap_drop"),
          Map.entry("--security-opt", "security_opt"),
          Map.entry("--device", "devices"),
          Map.entry("--label", "labels"),
          Map.entry("-l", "labels"),
          Map.entry("--sysctl", "sysctls"),
          Map.entry("--group-add", "group_add"),
          Map.entry("--network-alias", "aliases"),
          Map.entry("--ulimit", "ulimits"));

  private static final Map<String, String> HEALTH =
      Map.of(
          "--health-cmd", "test",
          "--health-interval", "interval",
          "--health-timeout", "timeout",
          "--health-retries", "retries",
          "--health-start-period", "start_period",
          "--health-start-interval", "start_interval");

  private static final Map<String, String> FLAGS =
      Map.of(
          "--privileged", "privileged",
          "--init", "init",
          "--read-only", "read_only",
          "--tty", "tty",
          "-t", "tty",
          "--interactive", "stdin_open",
          "-i", "stdin_open");

  /** They mean nothing for a container that a job creates and removes. */
  private static final List<String> IGNORED = List.of("--rm", "-d", "--detach");

  private final Map<String, @Nullable Object> keys = new LinkedHashMap<>();
  private final Map<String, @Nullable Object> health = new LinkedHashMap<>();
  private final List<String> refused = new ArrayList<>();

  private CreateOptions() {}

  /**
   * The outcome.
   *
   * @param keys of a Compose service; {@code aliases} are those of its network
   * @param refused options that are not carried out
   */
  record Result(Map<String, @Nullable Object> keys, List<String> refused) {}

  static Result read(String text) {
    CreateOptions options = new CreateOptions();
    List<String> words = CommandWords.of(text);
    for (int at = 0; at < words.size(); at++) {
      String word = words.get(at);
      int equals = word.startsWith("--") ? word.indexOf('=') : -1;
      String name = equals < 0 ? word : word.substring(0, equals);
      if (options.isFlag(name, equals < 0 ? "true" : word.substring(equals + 1))) {
        continue;
      }
      boolean takesNext = equals < 0 && at + 1 < words.size();
      String value = equals >= 0 ? word.substring(equals + 1) : takesNext ? words.get(at + 1) : "";
      if (!options.set(name, value)) {
        options.refused.add(name);
        takesNext &= !value.startsWith("-");
      }
      at += takesNext ? 1 : 0;
    }
    if (!options.health.isEmpty()) {
      options.keys.put("healthcheck", options.health);
    }
    return new Result(options.keys, options.refused);
  }

  private boolean isFlag(String name, String value) {
    if (name.equals("--no-healthcheck")) {
      health.put("disable", true);
      return true;
    }
    if (FLAGS.containsKey(name)) {
      keys.put(FLAGS.getOrDefault(name, name), !value.equals("false"));
      return true;
    }
    return IGNORED.contains(name);
  }

  private boolean set(String name, String value) {
    if (HEALTH.containsKey(name)) {
      String key = HEALTH.getOrDefault(name, name);
      health.put(key, key.equals("test") ? List.of("CMD-SHELL", value) : value);
    } else if (VALUES.containsKey(name)) {
      keys.put(VALUES.getOrDefault(name, name), value);
    } else if (name.equals("--entrypoint")) {
      keys.put("entrypoint", List.of(value));
    } else if (name.equals("--stop-timeout")) {
      keys.put("stop_grace_period", value + "s");
    } else if (LISTS.containsKey(name)) {
      add(LISTS.getOrDefault(name, name), value);
    } else {
      return false;
    }
    return true;
  }

  private void add(String key, String value) {
    if (key.equals("ulimits")) {
      Map<String, @Nullable Object> limits = new LinkedHashMap<>();
      if (keys.get(key) instanceof Map<?, ?> before) {
        before.forEach((name, known) -> limits.put(String.valueOf(name), known));
      }
      String[] parts = value.split("[=:]", 3);
      String soft = parts.length > 1 ? parts[1] : "";
      String hard = parts.length > 2 ? parts[2] : soft;
      Map<String, @Nullable Object> limit = new LinkedHashMap<>();
      limit.put("soft", number(soft));
      limit.put("hard", number(hard));
      limits.put(parts[0], limit);
      keys.put(key, limits);
      return;
    }
    List<@Nullable Object> all = new ArrayList<>();
    if (keys.get(key) instanceof List<?> before) {
      all.addAll(before);
    }
    all.add(value);
    keys.put(key, all);
  }

  private static Object number(String text) {
    return text.matches("-?\\d{1,18}") ? (Object) Long.parseLong(text) : text;
  }
}
