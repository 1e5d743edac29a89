package dev.paws.core.sim;

import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.core.engine.ImageDetails;
import dev.paws.core.engine.ObservedImage;
import dev.paws.core.engine.Progress;
import dev.paws.core.engine.spec.BuildSpec;
import dev.paws.core.engine.spec.HealthSpec;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The images of the simulated engine, with the lives of their containers. */
public final class SimImages {
  private final SimCalls calls;
  private final Map<String, ImageDetails> images = new TreeMap<>();
  private final Map<String, String> contexts = new HashMap<>();
  private final Map<String, Life> lives = new HashMap<>();
  private final Map<String, HealthSpec> checks = new HashMap<>();

  SimImages(SimCalls calls) {
    this.calls = calls;
  }

  /** Adds an image whose containers live like this. */
  public void add(String reference, Life life) {
    lives.put(reference, life);
    arrive(reference);
  }

  /** Adds an image that brings its own health check. */
  public void add(String reference, Life life, HealthSpec check) {
    checks.put(reference, check);
    add(reference, life);
  }

  /** Puts another image under the same reference. */
  public void change(String reference, String id) {
    images.put(
        reference,
        new ImageDetails(
            id, List.of(), Map.of(), checks.containsKey(reference), "linux/amd64", List.of()));
  }

  void arrive(String reference) {
    change(reference, "sha256:" + reference);
  }

  Optional<ImageDetails> inspect(String reference) {
    calls.pass("image", reference);
    return get(reference);
  }

  void pull(String reference, Progress progress) {
    calls.pass("pull", reference);
    progress.update("layer", "Downloading", 1, 2);
    arrive(reference);
  }

  String build(BuildSpec spec) {
    calls.pass("build", spec.image());
    String hash = hash(spec);
    String id = "sha256:" + spec.image() + (hash.isEmpty() ? "" : "@" + hash);
    Map<String, String> labels = new TreeMap<>(spec.labels());
    labels.put(BuildSpec.IMAGE_LABEL, spec.image());
    labels.putIfAbsent(BuildSpec.CONTEXT_LABEL, hash);
    images.put(
        spec.image(), new ImageDetails(id, List.of(), labels, false, "linux/amd64", List.of()));
    return id;
  }

  /** Sets what the context of an image contains from now on. */
  public void context(String image, String content) {
    contexts.put(image, content);
  }

  String hash(BuildSpec spec) {
    calls.pass("hash", spec.image());
    return contexts.getOrDefault(spec.image(), "");
  }

  /** Returns the references of all images. */
  public Set<String> references() {
    return images.keySet();
  }

  List<ObservedImage> labelled(String label) {
    calls.pass("images", label);
    int equals = label.indexOf('=');
    String name = equals < 0 ? label : label.substring(0, equals);
    return images.entrySet().stream()
        .filter(image -> image.getValue().labels().containsKey(name))
        .filter(
            image ->
                equals < 0
                    || label.substring(equals + 1).equals(image.getValue().labels().get(name)))
        .map(
            image ->
                new ObservedImage(
                    image.getValue().id(),
                    List.of(image.getKey() + ":latest"),
                    image.getValue().labels()))
        .toList();
  }

  void remove(String tag, Collection<SimContainer> containers) {
    calls.pass("remove image", tag);
    String reference = tag.endsWith(":latest") ? tag.substring(0, tag.length() - 7) : tag;
    String id = get(reference).map(ImageDetails::id).orElse("none");
    if (containers.stream().anyMatch(it -> it.observed().imageId().equals(id))) {
      throw new EngineException(new EngineFailure.Conflict("remove image", "a container uses it"));
    }
    images.remove(reference);
  }

  Optional<ImageDetails> get(String reference) {
    return Optional.ofNullable(images.get(reference));
  }

  Optional<HealthSpec> check(String reference) {
    return Optional.ofNullable(checks.get(reference));
  }

  Life life(String reference) {
    return lives.getOrDefault(reference, Life.RUNS);
  }
}
