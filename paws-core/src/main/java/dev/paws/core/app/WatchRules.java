package dev.paws.core.app;

import dev.paws.core.desired.Desired;
import dev.paws.core.desired.DesiredService;
import dev.paws.core.desired.WatchRule;
import dev.paws.core.engine.spec.BuildSpec;
import dev.paws.core.engine.spec.MountSpec;
import dev.paws.core.file.FileAccess;
import dev.paws.core.file.FilePaths;
import dev.paws.core.finding.Finding;
import dev.paws.core.message.Message;
import dev.paws.core.message.WatchMessage;
import dev.paws.core.message.WatchPhrase;
import dev.paws.core.watch.ActiveRule;
import dev.paws.core.watch.PathPatterns;
import dev.paws.core.watch.PatternReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks the rules of services and reads their patterns. */
final class WatchRules {
  /** What editors write beside a file while it is saved, and git's own files. */
  private static final List<String> NEVER =
      List.of(
          "**/.git",
          "**/*___jb_old___",
          "**/*___jb_tmp___",
          "**/.idea/**",
          "**/.#*",
          "**/4913",
          "**/*~",
          "**/.*.swp",
          "**/.*.swx",
          "**/.*.swo",
          "**/.*.swn");

  private final Desired desired;
  private final PatternReader reader;
  private final FileAccess files;
  private final List<Path> own;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, PathPatterns> contexts = new HashMap<>();

  /**
   * Creates a check.
   *
   * @param own files and folders that Paws writes
   */
  WatchRules(Desired desired, PatternReader reader, FileAccess files, List<Path> own) {
    this.desired = desired;
    this.reader = reader;
    this.files = files;
    this.own = List.copyOf(own);
  }

  /** Returns what is wrong with the rules so far. */
  List<Finding> findings() {
    return Finding.sorted(findings);
  }

  /** Returns the rules that have an effect. */
  List<ActiveRule> of(List<WatchRule> rules) {
    List<ActiveRule> active = new ArrayList<>();
    for (WatchRule rule : rules) {
      desired.service(rule.service()).flatMap(it -> active(rule, it)).ifPresent(active::add);
    }
    return active;
  }

  private Optional<ActiveRule> active(WatchRule rule, DesiredService service) {
    if (rule.action() == WatchRule.Action.REBUILD && service.build().isEmpty()) {
      report(rule, "action", WatchMessage.REBUILD_WITHOUT_BUILD, service.name());
    }
    boolean hasCommand = rule.exec().filter(exec -> !exec.command().isEmpty()).isPresent();
    if (rule.action() == WatchRule.Action.SYNC_EXEC && !hasCommand) {
      report(rule, "exec", WatchMessage.NO_COMMAND, service.name());
    }
    Optional<MountSpec.Bind> mount = mount(rule, service);
    if (rule.action().copies() && mount.isPresent()) {
      report(
          rule,
          "path",
          WatchMessage.MOUNTED_ALREADY,
          rule.path(),
          service.name(),
          mount.get().source());
      return Optional.empty();
    }
    ActiveRule active =
        new ActiveRule(
            rule,
            rule.include().isEmpty()
                ? Optional.empty()
                : Optional.of(patterns(rule, "include", rule.include())),
            List.of(patterns(rule, "ignore", rule.ignore()), reader.read(NEVER)),
            context(service),
            ofBuild(rule, service),
            own);
    if (active.isLeftOutOfBuild()) {
      report(rule, "path", WatchMessage.LEFT_OUT_OF_BUILD, rule.path(), service.name());
      return Optional.empty();
    }
    if (!files.isFile(rule.path()) && !files.isDirectory(rule.path())) {
      report(rule, "path", WatchMessage.NOT_THERE_YET, rule.path());
    }
    return Optional.of(active);
  }

  private static Optional<MountSpec.Bind> mount(WatchRule rule, DesiredService service) {
    return service.container().mounts().stream()
        .filter(MountSpec.Bind.class::isInstance)
        .map(MountSpec.Bind.class::cast)
        .filter(bind -> FilePaths.canBe(bind.source()))
        .filter(bind -> rule.path().startsWith(FilePaths.path(bind.source()).normalize()))
        .findFirst();
  }

  private static Optional<Path> context(DesiredService service) {
    return service
        .build()
        .map(BuildSpec::context)
        .filter(FilePaths::canBe)
        .map(FilePaths::path)
        .filter(Path::isAbsolute)
        .map(Path::normalize);
  }

  private PathPatterns ofBuild(WatchRule rule, DesiredService service) {
    if (context(service).isEmpty()) {
      return PathPatterns.NONE;
    }
    PathPatterns known = contexts.get(service.name());
    if (known != null) {
      return known;
    }
    PathPatterns read = PathPatterns.NONE;
    try {
      read = reader.ofBuild(service.build().orElseThrow());
    } catch (IllegalArgumentException e) {
      report(
          rule,
          "path",
          WatchMessage.WRONG_PATTERN,
          WatchPhrase.IGNORE_FILE.text(),
          String.valueOf(e.getMessage()));
    }
    contexts.put(service.name(), read);
    return read;
  }

  private PathPatterns patterns(WatchRule rule, String key, List<String> patterns) {
    try {
      return patterns.isEmpty() ? PathPatterns.NONE : reader.read(patterns);
    } catch (IllegalArgumentException e) {
      report(rule, key, WatchMessage.WRONG_PATTERN, key, String.valueOf(e.getMessage()));
      return PathPatterns.NONE;
    }
  }

  private void report(WatchRule rule, String key, Message message, Object... arguments) {
    findings.add(message.at(rule.at(), rule.field() + "." + key, arguments));
  }
}
