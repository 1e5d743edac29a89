package dev.paws.core.pipeline.run;

import dev.paws.core.message.PipelineRunPhrase;
import dev.paws.core.pipeline.port.JobFiles;
import dev.paws.core.pipeline.port.ProcessRunner;
import dev.paws.core.pipeline.port.StopSignal;
import dev.paws.core.value.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Actions of other repositories: fetched with the user's git into a cache, where each version stays
 * at the commit that it had when it was fetched. What is in the cache needs no network.
 */
public final class RemoteActions {
  private static final Pattern REFERENCE =
      Pattern.compile("([\\w.-]+)/([\\w.-]+)((?:/[\\w.-]+)*)@([A-Za-z0-9_][\\w./+-]*)");
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");
  private static final Duration LONGEST = Duration.ofMinutes(3);
  private static final int LONGEST_COMMIT = 100;

  private final ProcessRunner processes;
  private final JobFiles files;
  private final Map<String, String> variables;
  private final Settings settings;

  /** When a version is fetched. */
  public enum Fetch {
    /** If it is not in the cache. */
    MISSING,
    /** At each run, so that branches and tags that moved are followed. */
    ALWAYS,
    /** Never: what is not in the cache is not run. */
    NEVER
  }

  /**
   * Where actions come from.
   *
   * @param cache the folder for them
   * @param source returns the address before {@code OWNER/REPOSITORY}
   */
  public record Settings(Path cache, Supplier<String> source, Fetch fetch) {}

  /**
   * An action that is named by its repository.
   *
   * @param path its folder in the repository; empty for the root
   */
  public record Reference(String repository, String path, String version) {
    /** Parses {@code OWNER/REPOSITORY[/PATH]@VERSION}; empty if the text has another form. */
    public static Optional<Reference> of(String text) {
      Matcher matcher = REFERENCE.matcher(text);
      if (!matcher.matches() || text.contains("..")) {
        return Optional.empty();
      }
      String path = matcher.group(3);
      return Optional.of(
          new Reference(
              matcher.group(1) + "/" + matcher.group(2),
              path.isEmpty() ? "" : path.substring(1),
              matcher.group(4)));
    }
  }

  /** A version in the cache. */
  public record Fetched(Path folder, String commit) {}

  /**
   * Creates a source of actions.
   *
   * @param variables those of git: the machine's
   */
  public RemoteActions(
      ProcessRunner processes, JobFiles files, Map<String, String> variables, Settings settings) {
    this.processes = processes;
    this.files = files;
    this.variables = Map.copyOf(variables);
    this.settings = settings;
  }

  /**
   * Returns a version of a repository, fetched if necessary.
   *
   * @throws IOException if it is not in the cache and cannot be fetched; the message is for the
   *     user
   */
  public synchronized Fetched fetch(Reference reference, StopSignal stop) throws IOException {
    // What one server calls owner/name may be another thing on the next.
    String server = Sha256.hex(settings.source().get().replaceFirst("/*$", "")).substring(0, 12);
    Path repository =
        settings
            .cache()
            .resolve(server)
            .resolve(reference.repository().toLowerCase(Locale.ROOT).replace('/', '_'));
    Path pin =
        repository.resolve("versions").resolve(Sha256.hex(reference.version()).substring(0, 20));
    String pinned = files.read(pin, LONGEST_COMMIT).strip();
    boolean fixed = COMMIT.matcher(reference.version()).matches();
    boolean known = !pinned.isEmpty() && files.kind(repository.resolve(pinned)).isPresent();
    if (known && (fixed || settings.fetch() != Fetch.ALWAYS)) {
      return new Fetched(repository.resolve(pinned), pinned);
    }
    if (settings.fetch() == Fetch.NEVER) {
      throw new IOException(PipelineRunPhrase.ACTION_NOT_CACHED.text());
    }
    String commit = download(reference, repository, stop);
    files.write(pin, commit);
    return new Fetched(repository.resolve(commit), commit);
  }

  private String download(Reference reference, Path repository, StopSignal stop)
      throws IOException {
    Path draft = repository.resolve("draft-" + ProcessHandle.current().pid());
    files.delete(draft);
    files.createFolder(draft);
    try {
      String address = settings.source().get().replaceFirst("/*$", "/") + reference.repository();
      git(draft, stop, "init", "--quiet");
      try {
        git(draft, stop, "fetch", "--quiet", "--depth=1", "--", address, reference.version());
        git(draft, stop, "checkout", "--quiet", "--detach", "FETCH_HEAD");
      } catch (IOException e) {
        // A server may refuse to give a single commit.
        if (!COMMIT.matcher(reference.version()).matches()) {
          throw e;
        }
        git(draft, stop, "fetch", "--quiet", "--", address, "+refs/*:refs/fetched/*");
        git(draft, stop, "checkout", "--quiet", "--detach", reference.version());
      }
      String commit = git(draft, stop, "rev-parse", "HEAD");
      files.delete(draft.resolve(".git"));
      if (files.kind(repository.resolve(commit)).isEmpty()) {
        files.move(draft, repository.resolve(commit));
      }
      return commit;
    } finally {
      files.delete(draft);
    }
  }

  private String git(Path folder, StopSignal stop, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git", "-c", "http.lowSpeedLimit=1"));
    command.addAll(List.of("-c", "http.lowSpeedTime=20", "-c", "advice.detachedHead=false"));
    command.addAll(List.of(arguments));
    Map<String, String> environment = new LinkedHashMap<>(variables);
    environment.put("GIT_TERMINAL_PROMPT", "0");
    List<String> lines = Collections.synchronizedList(new ArrayList<>());
    ProcessRunner.Exit exit =
        processes.run(
            new ProcessRunner.Command(command, folder, environment, Optional.of(LONGEST)),
            lines::add,
            stop);
    if (exit.code() != 0) {
      throw new IOException(String.join(" ", lines).strip());
    }
    return lines.isEmpty() ? "" : lines.get(lines.size() - 1).strip();
  }
}
