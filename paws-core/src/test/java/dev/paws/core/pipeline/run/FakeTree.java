package dev.paws.core.pipeline.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.paws.core.pipeline.port.JobFiles;
import dev.paws.core.pipeline.port.SourceTree;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A source tree of one file. */
final class FakeTree implements SourceTree {
  /** What the file holds. */
  String content = "first";

  @Override
  public Path folder() {
    return Path.of("/tree");
  }

  @Override
  public Optional<Git> git() {
    return Optional.empty();
  }

  @Override
  public List<String> files() {
    return List.of("file");
  }

  @Override
  public List<String> changedFiles() {
    return List.of();
  }

  @Override
  public void copyTo(Path folder, Collection<Path> without) {}

  /** Returns what reads the file. */
  JobFiles contents() {
    return (JobFiles)
        Proxy.newProxyInstance(
            JobFiles.class.getClassLoader(),
            new Class<?>[] {JobFiles.class},
            (proxy, method, arguments) -> content.getBytes(UTF_8));
  }
}
