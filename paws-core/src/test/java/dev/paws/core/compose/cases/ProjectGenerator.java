package dev.paws.core.compose.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Makes random projects, nearly all of them valid: several files, env files, extends, includes,
 * profiles, variables, short and long forms.
 */
final class ProjectGenerator {
  private static final List<String> NAMES = List.of("web", "db", "cache", "job", "a.b", "x_1");

  private final RandomGenerator random;
  private final RandomService services;
  private final Map<String, String> files = new LinkedHashMap<>();

  ProjectGenerator(RandomGenerator random) {
    this.random = random;
    this.services = new RandomService(random);
  }

  ComposeCase project(String name) {
    List<String> arguments = new ArrayList<>();
    Map<String, String> environment = new LinkedHashMap<>();
    if (random.nextInt(3) == 0) {
      environment.put("OUTER", "outer");
      environment.put("TAG", services.word());
    }
    envFiles();
    List<String> own = names(1 + random.nextInt(4));
    List<String> composeFiles = new ArrayList<>(List.of("compose.yaml"));
    Map<String, Object> first = document(own, own, true);
    if (random.nextInt(4) == 0) {
      first.put("name", List.of("mine", "My_App", "${TAG:-x}y").get(random.nextInt(3)));
    }
    if (random.nextInt(3) == 0) {
      include(first, own);
    }
    if (random.nextInt(3) == 0) {
      extend(first, own);
    }
    files.put("compose.yaml", new YamlText(random).document(first));
    int more = random.nextInt(3);
    for (int i = 0; i < more; i++) {
      String file = "over" + i + ".yaml";
      List<String> some = names(1 + random.nextInt(own.size()));
      some.retainAll(own);
      files.put(file, new YamlText(random).document(document(some, own, false)));
      composeFiles.add(file);
    }
    if (more > 0) {
      composeFiles.forEach(file -> arguments.addAll(List.of("-f", file)));
    }
    if (random.nextInt(3) == 0) {
      arguments.addAll(List.of("--profile", random.nextBoolean() ? "one" : "*"));
    }
    return new ComposeCase("generated", name, arguments, environment, "", files, Map.of(), "", "");
  }

  private List<String> names(int count) {
    List<String> names = new ArrayList<>();
    while (names.size() < Math.min(count, NAMES.size())) {
      String name = NAMES.get(random.nextInt(NAMES.size()));
      if (!names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  private void envFiles() {
    files.put("a.env", "A=1\nB=\"two $A\"\nC='$A'\nexport D=${OUTER:-none} # c\n");
    files.put("b.env", "A=3\nE: ${B-unset}\n\n# c\nBARE\nF=a b\n");
    files.put("labels.txt", "l1=file\nl2=$l1-x\n");
    if (random.nextInt(2) == 0) {
      files.put(".env", "TAG=" + services.word() + "\nDOT=dot-$TAG\nPORT=" + port() + "\n");
    }
  }

  private int port() {
    return 1000 + random.nextInt(9000);
  }

  private Map<String, Object> document(List<String> names, List<String> all, boolean base) {
    Map<String, Object> document = new LinkedHashMap<>();
    Map<String, Object> section = new LinkedHashMap<>();
    for (String name : names) {
      List<String> others = new ArrayList<>(all.subList(0, all.indexOf(name)));
      section.put(name, services.service(base, others));
    }
    document.put("services", section);
    if (base) {
      document.put("networks", resources(List.of("front", "back"), this::network));
      document.put("volumes", resources(List.of("data", "logs"), this::volume));
      document.put("secrets", resources(List.of("s1", "s2"), this::secret));
      document.put("configs", resources(List.of("c1", "c2"), this::config));
    } else if (random.nextInt(3) == 0) {
      document.put("networks", resources(List.of("front"), this::network));
    }
    if (random.nextInt(4) == 0) {
      document.put("x-meta", Map.of("n", random.nextInt(9), "l", List.of(1.5, true, "${TAG-t}")));
    }
    return document;
  }

  private interface Maker {
    Object make();
  }

  private static Map<String, Object> resources(List<String> names, Maker maker) {
    Map<String, Object> resources = new LinkedHashMap<>();
    names.forEach(name -> resources.put(name, maker.make()));
    return resources;
  }

  private Object network() {
    Map<String, Object> network = new LinkedHashMap<>();
    maybe(network, "driver", "bridge");
    maybe(network, "internal", random.nextBoolean());
    maybe(network, "labels", services.pairs());
    maybe(network, "driver_opts", Map.of("a", random.nextInt(5)));
    maybe(network, "name", "net-${TAG:-none}");
    if (random.nextInt(4) == 0) {
      Map<String, Object> pool = new LinkedHashMap<>();
      pool.put("subnet", "10." + random.nextInt(3) + ".0.0/16");
      maybe(pool, "gateway", "10.0.0.1");
      network.put("ipam", Map.of("config", List.of(pool)));
    }
    return network.isEmpty() ? null : network;
  }

  private Object volume() {
    Map<String, Object> volume = new LinkedHashMap<>();
    if (random.nextInt(5) == 0) {
      volume.put("external", true);
      maybe(volume, "name", "real");
      return volume;
    }
    maybe(volume, "driver", "local");
    maybe(volume, "driver_opts", Map.of("type", "none", "o", "bind", "device", "./dev"));
    maybe(volume, "labels", services.pairs());
    return volume.isEmpty() ? null : volume;
  }

  private Object secret() {
    Map<String, Object> secret = new LinkedHashMap<>();
    secret.put(random.nextBoolean() ? "file" : "environment", "./secret.txt");
    maybe(secret, "labels", services.pairs());
    return secret;
  }

  private Object config() {
    Map<String, Object> config = new LinkedHashMap<>();
    switch (random.nextInt(3)) {
      case 0 -> config.put("file", "../conf");
      case 1 -> config.put("content", "a=${TAG:-x}\nb=$$c\n");
      default -> config.put("external", "true");
    }
    maybe(config, "name", "named");
    return config;
  }

  private void include(Map<String, Object> document, List<String> own) {
    Map<String, Object> included = new LinkedHashMap<>();
    Map<String, Object> section = new LinkedHashMap<>();
    section.put("inc", services.service(true, List.of()));
    included.put("services", section);
    files.put("sub/inc.yaml", new YamlText(random).document(included));
    files.put("sub/a.env", "A=sub\n");
    files.put("sub/b.env", "B=sub\n");
    files.put("sub/labels.txt", "l=sub\n");
    if (random.nextBoolean()) {
      files.put("sub/.env", "TAG=subtag\nDOT=subdot\n");
    }
    Object entry = "sub/inc.yaml";
    if (random.nextInt(3) == 0) {
      Map<String, Object> longForm = new LinkedHashMap<>();
      longForm.put("path", random.nextBoolean() ? "sub/inc.yaml" : List.of("./sub/inc.yaml"));
      maybe(longForm, "env_file", "a.env");
      maybe(longForm, "project_directory", ".");
      entry = longForm;
    }
    document.put("include", List.of(entry));
    if (own.contains("web") && random.nextBoolean()) {
      @SuppressWarnings("unchecked")
      Map<String, Object> services = (Map<String, Object>) document.get("services");
      @SuppressWarnings("unchecked")
      Map<String, Object> web = (Map<String, Object>) services.get("web");
      web.putIfAbsent("depends_on", List.of("inc"));
    }
  }

  private void extend(Map<String, Object> document, List<String> own) {
    @SuppressWarnings("unchecked")
    Map<String, Object> section = (Map<String, Object>) document.get("services");
    Map<String, Object> base = services.service(true, List.of());
    String target = own.get(random.nextInt(own.size()));
    @SuppressWarnings("unchecked")
    Map<String, Object> service = (Map<String, Object>) section.get(target);
    if (random.nextBoolean()) {
      section.put("base", base);
      service.put("extends", random.nextBoolean() ? "base" : Map.of("service", "base"));
      return;
    }
    Map<String, Object> other = new LinkedHashMap<>();
    Map<String, Object> others = new LinkedHashMap<>();
    others.put("base", base);
    if (random.nextBoolean()) {
      others.put("root", services.service(true, List.of()));
      base.put("extends", "root");
    }
    other.put("services", others);
    files.put("ext/base.yaml", new YamlText(random).document(other));
    files.put("ext/a.env", "A=ext\n");
    files.put("ext/b.env", "B=ext\n");
    files.put("ext/labels.txt", "l=ext\n");
    service.put("extends", Map.of("file", "ext/base.yaml", "service", "base"));
  }

  private void maybe(Map<String, Object> map, String key, Object value) {
    if (random.nextInt(3) == 0) {
      map.put(key, value);
    }
  }
}
