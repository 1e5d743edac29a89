package dev.paws.core.app;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.spec.BuildSpec;
import dev.paws.core.message.PipelineRunPhrase;
import dev.paws.core.pipeline.port.JobContainers;
import dev.paws.core.value.Sha256;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Provides the images of actions: pulled, or built once for the same files. */
final class ActionImages {
  private final Engine engine;
  private final Consumer<String> line;

  /**
   * Creates a source of images.
   *
   * @param line receives what is done, and the lines of a build
   */
  ActionImages(Engine engine, Consumer<String> line) {
    this.engine = engine;
    this.line = line;
  }

  /** Returns the reference of an action's image, which the engine has then. */
  String of(JobContainers.Action action) {
    return action.dockerfile().isPresent()
        ? built(action.image(), action.dockerfile().get())
        : pulled(action.image());
  }

  private String pulled(String image) {
    if (engine.image(image).isEmpty()) {
      line.accept(PipelineRunPhrase.IMAGE_PULLED.text(image));
      engine.pull(image, Optional.empty(), (part, text, done, total) -> {});
    }
    return image;
  }

  /** The tag says what it was built of, so that nothing is built twice. */
  private String built(String name, Path dockerfile) {
    BuildSpec plain = spec(name, dockerfile);
    Optional<String> hash = engine.buildHash(plain);
    String tag =
        name + ":" + hash.orElseGet(() -> Sha256.hex(dockerfile.toString())).substring(0, 20);
    if (hash.isEmpty() || engine.image(tag).isEmpty()) {
      line.accept(PipelineRunPhrase.IMAGE_BUILT.text(tag, dockerfile));
      engine.build(
          spec(tag, dockerfile),
          (part, text, done, total) -> {
            if (!text.isBlank() && total == 0) {
              line.accept(text.strip());
            }
          });
    }
    return tag;
  }

  private static BuildSpec spec(String tag, Path dockerfile) {
    return BuildSpec.of(
        tag,
        String.valueOf(dockerfile.getParent()),
        Optional.of(String.valueOf(dockerfile.getFileName())),
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }
}
