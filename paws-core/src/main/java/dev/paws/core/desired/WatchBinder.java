package dev.paws.core.desired;

import dev.paws.core.compose.ComposeProject;
import dev.paws.core.file.FilePaths;
import dev.paws.core.tree.MappingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Binds {@code develop.watch} of all services. */
public final class WatchBinder {
  private WatchBinder() {}

  /** Returns the rules of a valid project, in the order of its files. */
  public static List<WatchRule> bind(ComposeProject project) {
    List<WatchRule> rules = new ArrayList<>();
    // The loader has reported what is wrong with the section.
    MappingBinder root =
        new MappingBinder(
            new MappingNode(Map.of("services", project.services()), Map.of(), project.tree().at()),
            Kind.PROJECT,
            "",
            finding -> {});
    root.named("services", Kind.SERVICE)
        .forEach(
            (name, service) ->
                service
                    .child("develop", Kind.SERVICE)
                    .ifPresent(
                        develop ->
                            develop
                                .children("watch", Kind.SERVICE)
                                .forEach(item -> add(name, item, rules))));
    return rules;
  }

  private static void add(String service, MappingBinder item, List<WatchRule> rules) {
    item.filled("action")
        .flatMap(WatchRule.Action::named)
        .ifPresent(
            action ->
                item.filled("path")
                    .ifPresent(
                        path ->
                            rules.add(
                                new WatchRule(
                                    service,
                                    item.at(),
                                    item.path(),
                                    action,
                                    FilePaths.path(path).normalize(),
                                    item.filled("target").orElse(""),
                                    item.texts("include"),
                                    item.texts("ignore"),
                                    item.child("exec", Kind.HOOK).map(HookBinder::exec),
                                    item.flag("initial_sync")))));
  }
}
