package dev.paws.core.compose.check;

import dev.paws.core.message.ComposeMessage;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.message.WordList;
import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.NodePath;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks keys of one resource that exclude or need each other. */
public final class ResourceRules {
  private final FindingCollector problems;

  /** Creates rules that report to these problems. */
  public ResourceRules(FindingCollector problems) {
    this.problems = problems;
  }

  /** Checks a merged model. */
  public void check(MapValue model) {
    each(model, "volumes", this::volume);
    each(
        model,
        "configs",
        (config, trail) -> source(config, trail, "file", "environment", "content"));
    each(model, "secrets", (secret, trail) -> source(secret, trail, "file", "environment"));
    each(model, "services", this::service);
  }

  private interface Check {
    void check(MapValue resource, NodePath trail);
  }

  private static void each(MapValue model, String section, Check check) {
    MapValue resources = model.map(section);
    if (resources == null) {
      return;
    }
    for (Map.Entry<String, Value> entry : resources.entries().entrySet()) {
      if (entry.getValue() instanceof MapValue resource) {
        check.check(resource, NodePath.of(section, entry.getKey()));
      }
    }
  }

  private void volume(MapValue volume, NodePath trail) {
    Value external = volume.get("external");
    if (!(external instanceof ScalarValue flag) || !Boolean.TRUE.equals(flag.value())) {
      return;
    }
    for (String key : volume.names()) {
      if (!key.equals("name") && !key.equals("external") && !key.startsWith("x-")) {
        problems.report(
            ComposeMessage.EXTERNAL_CONFLICT, volume.keyAt(key), trail.key(key).toString(), key);
      }
    }
  }

  private void source(MapValue object, NodePath trail, String... keys) {
    List<String> present = new ArrayList<>();
    for (String key : keys) {
      if (object.has(key)) {
        present.add(key);
      }
    }
    if (present.size() > 1) {
      problems.report(
          ComposeMessage.EXCLUSIVE,
          object.keyAt(present.get(1)),
          trail.toString(),
          WordList.and(present));
    }
    boolean sourced = !present.isEmpty() || object.has("driver") || object.has("external");
    if (!sourced && !problems.isBroken(trail.toString())) {
      problems.report(
          ComposeMessage.NO_SOURCE, object.at(), trail.toString(), String.join(", ", keys));
    }
  }

  private void service(MapValue service, NodePath trail) {
    MapValue develop = service.map("develop");
    items(
        develop == null ? null : develop.list("watch"),
        trail.key("develop").key("watch"),
        (watch, at) -> {
          if ("".equals(watch.string("path"))) {
            problems.report(ComposeMessage.BLANK, watch.keyAt("path"), at.key("path").toString());
          }
        });
    MapValue deploy = service.map("deploy");
    MapValue resources = deploy == null ? null : deploy.map("resources");
    MapValue reservations = resources == null ? null : resources.map("reservations");
    items(
        reservations == null ? null : reservations.list("devices"),
        trail.key("deploy").key("resources").key("reservations").key("devices"),
        this::request);
    items(service.list("gpus"), trail.key("gpus"), this::request);
  }

  private void request(MapValue request, NodePath trail) {
    if (request.has("count") && request.has("device_ids")) {
      problems.report(
          ComposeMessage.EXCLUSIVE,
          request.keyAt("device_ids"),
          trail.toString(),
          WordList.and(List.of("count", "device_ids")));
    }
  }

  private static void items(@Nullable ListValue list, NodePath trail, Check check) {
    for (int i = 0; list != null && i < list.items().size(); i++) {
      if (list.items().get(i) instanceof MapValue item) {
        check.check(item, trail.item(i));
      }
    }
  }
}
