package dev.paws.core.pipeline.run;

import dev.paws.core.file.IoReason;
import dev.paws.core.message.PipelineRunPhrase;
import dev.paws.core.pipeline.port.JobFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The function {@code hashFiles}: SHA-256 over the SHA-256 of each file that matches. */
final class FileHash {
  private final JobFiles files;
  private final Path folder;

  FileHash(JobFiles files, Path folder) {
    this.files = files;
    this.folder = folder;
  }

  /** Returns the hash as hex; an empty text if no file matches. */
  String of(List<String> patterns) throws Expressions.Failure {
    try {
      return of(
          patterns,
          files.walk(folder).stream()
              .filter(entry -> entry.kind() == JobFiles.Kind.FILE)
              .map(JobFiles.Entry::path)
              .toList());
    } catch (IOException e) {
      throw new Expressions.Failure(PipelineRunPhrase.HASH_FAILED.text(IoReason.of(e)));
    }
  }

  /**
   * Returns the hash as hex; an empty text if no file matches.
   *
   * @param paths of the files to look at, with {@code /}
   */
  String of(List<String> patterns, List<String> paths) throws Expressions.Failure {
    List<String> lines =
        patterns.stream().flatMap(String::lines).filter(line -> !line.startsWith("--")).toList();
    Glob glob = new Glob(lines, folder.toString());
    try {
      MessageDigest all = MessageDigest.getInstance("SHA-256");
      boolean found = false;
      for (String path : paths) {
        if (glob.matches(path)) {
          all.update(files.sha256(folder.resolve(path)));
          found = true;
        }
      }
      return found ? HexFormat.of().formatHex(all.digest()) : "";
    } catch (IOException e) {
      throw new Expressions.Failure(PipelineRunPhrase.HASH_FAILED.text(IoReason.of(e)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
