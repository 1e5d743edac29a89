package dev.paws.core.pipeline.run;

import dev.paws.core.message.PipelineRunPhrase;
import dev.paws.core.pipeline.log.Annotation;
import dev.paws.core.pipeline.port.JobFiles;
import dev.paws.core.pipeline.run.StepWork.WorkResult;
import dev.paws.core.value.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * {@code actions/cache}: an entry is found by its key, else by the newest one that begins with a
 * restore key, and only for the same paths. It is saved after the job if that succeeded and the
 * very key was not there.
 */
final class CacheAction implements NativeAction {
  private static final String KEY_FILE = "key";
  private static final long LONGEST_KEY = 512;

  private final boolean restores;
  private final boolean saves;

  CacheAction(boolean restores, boolean saves) {
    this.restores = restores;
    this.saves = saves;
  }

  @Override
  public WorkResult run(ActionCall call) throws IOException {
    String key = call.input("key").orElse("");
    if (key.isEmpty() || key.length() > LONGEST_KEY || key.contains(",")) {
      return ScriptWork.fail(call.step(), PipelineRunPhrase.BAD_CACHE_KEY.text(key));
    }
    if (!restores) {
      return save(call, call.step(), key);
    }
    Optional<String> found = find(call, key);
    call.output("cache-primary-key", key);
    call.output("cache-matched-key", found.orElse(""));
    call.output("cache-hit", found.isEmpty() ? "" : Boolean.toString(found.get().equals(key)));
    if (found.isEmpty()) {
      call.step().log().show(PipelineRunPhrase.CACHE_MISSED.text(key));
      if (call.flag("fail-on-cache-miss")) {
        return ScriptWork.fail(call.step(), PipelineRunPhrase.CACHE_MISSED.text(key));
      }
    } else {
      call.step().log().show(PipelineRunPhrase.CACHE_FOUND.text(found.get()));
      if (!call.flag("lookup-only")) {
        restore(call, found.get());
      }
    }
    if (saves && !found.equals(Optional.of(key))) {
      call.job().atEnd(call.name(), "success()", call.step().scope(), end -> save(call, end, key));
    }
    return WorkResult.SUCCESS;
  }

  private static Path folder(ActionCall call, String key) {
    return folder(call).resolve(hash(key));
  }

  private static Path folder(ActionCall call) {
    return call.job().folders().caches().resolve(hash(String.join("\n", call.lines("path"))));
  }

  private static String hash(String text) {
    return Sha256.hex(text).substring(0, 20);
  }

  private Optional<String> find(ActionCall call, String key) throws IOException {
    JobFiles files = call.step().machine().files();
    Path exact = folder(call, key).resolve(KEY_FILE);
    if (files.read(exact, LONGEST_KEY).equals(key)) {
      return Optional.of(key);
    }
    Path all = folder(call);
    List<String> prefixes = new ArrayList<>(List.of(key));
    prefixes.addAll(call.lines("restore-keys"));
    for (String prefix : prefixes) {
      List<Path> matching = new ArrayList<>();
      for (String name : files.names(all)) {
        Path file = all.resolve(name).resolve(KEY_FILE);
        if (files.kind(file).isPresent() && files.read(file, LONGEST_KEY).startsWith(prefix)) {
          matching.add(file);
        }
      }
      if (!matching.isEmpty()) {
        return Optional.of(files.read(newest(files, matching), LONGEST_KEY));
      }
    }
    return Optional.empty();
  }

  private static Path newest(JobFiles files, List<Path> paths) throws IOException {
    Path newest = paths.get(0);
    Comparator<Long> order = Comparator.naturalOrder();
    for (Path path : paths) {
      if (order.compare(files.changedAt(path), files.changedAt(newest)) > 0) {
        newest = path;
      }
    }
    return newest;
  }

  /** Folders are numbered in the order of the paths, which are taken from the workspace. */
  private static void restore(ActionCall call, String key) throws IOException {
    Path from = folder(call, key);
    List<String> paths = call.lines("path");
    for (int i = 0; i < paths.size(); i++) {
      JobFiles files = call.step().machine().files();
      Path target = target(call, paths.get(i));
      Path file = from.resolve("file-" + i);
      if (files.kind(file).isPresent()) {
        files.copy(file, target);
      } else if (files.kind(from.resolve("folder-" + i)).isPresent()) {
        DownloadAction.copy(files, from.resolve("folder-" + i), target);
      }
    }
  }

  private static Path target(ActionCall call, String path) {
    String home = call.step().variables().getOrDefault("HOME", "");
    String whole = path.startsWith("~") ? home + path.substring(1) : path;
    return call.step().workspace().resolve(whole).normalize();
  }

  private static WorkResult save(ActionCall call, StepContext step, String key) throws IOException {
    JobFiles files = step.machine().files();
    Path folder = folder(call, key);
    if (files.kind(folder).isPresent()) {
      return WorkResult.SUCCESS; // another job was faster
    }
    Path draft =
        folder.resolveSibling(
            "draft-" + folder.getFileName() + "-" + hash(step.workspace().toString()));
    files.delete(draft);
    List<String> paths = call.lines("path");
    boolean any = false;
    for (int i = 0; i < paths.size(); i++) {
      Path from = target(call, paths.get(i));
      Optional<JobFiles.Kind> kind = files.kind(from);
      if (kind.equals(Optional.of(JobFiles.Kind.FOLDER))) {
        DownloadAction.copy(files, from, draft.resolve("folder-" + i));
      } else if (kind.isPresent()) {
        files.copy(from, draft.resolve("file-" + i));
      }
      any |= kind.isPresent();
    }
    if (!any) { // an entry of nothing would be a hit next time
      step.log()
          .problem(
              Annotation.Type.WARNING,
              PipelineRunPhrase.NOTHING_TO_CACHE.text(String.join(", ", paths)));
      return WorkResult.SUCCESS;
    }
    files.write(draft.resolve(KEY_FILE), key);
    files.move(draft, folder);
    step.log().show(PipelineRunPhrase.CACHE_SAVED.text(key));
    return WorkResult.SUCCESS;
  }
}
