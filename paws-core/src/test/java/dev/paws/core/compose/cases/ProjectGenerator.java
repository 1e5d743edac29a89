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
  private final YamlText yaml;
  private final RandomTexts texts;
  private final Map<String, String> files = new LinkedHashMap<>();

  ProjectGenerator(RandomGenerator random) {
    this.random = random;
    this.services = new RandomService(random);
    this.yaml = new YamlText(random);
    this.texts = new RandomTexts(random);
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
    write("compose.yaml", first);
    List<String> more = overrides(own);
    select(more, arguments, environment);
    if (random.nextInt(3) == 0) {
      arguments.addAll(List.of("--profile", random.nextBoolean() ? "one" : "*"));
    }
    if (random.nextInt(8) == 0) {
      arguments.addAll(List.of("-p", "given"));
    }
    if (random.nextInt(10) == 0) {
      arguments.addAll(List.of("--env-file", random.nextBoolean() ? "a.env" : "b.env"));
    }
    return new ComposeCase(
        "generated", name, arguments, environment, "", files, Map.of(), "", "", Map.of(), "");
  }

  /** The files over the first one: they change services that are there, and may add one. */
  private List<String> overrides(List<String> own) {
    List<String> more = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      List<String> some = names(1 + random.nextInt(own.size()));
      some.retainAll(own);
      Map<String, Object> document = document(some, own, false);
      if (random.nextInt(5) == 0) {
        section(document).put("extra", services.service(true, own));
      }
      some.forEach(name -> mark(section(document), name));
      String file =
          i == 1 && random.nextInt(3) == 0 ? "compose.override.yml" : "over" + i + ".yaml";
      write(file, document);
      more.add(file);
    }
    return more;
  }

  /** Replaces a value of a service by one with {@code !reset} or {@code !override}. */
  private void mark(Map<String, Object> section, String name) {
    if (!(section.get(name) instanceof Map<?, ?>) || random.nextInt(4) != 0) {
      return;
    }
    Map<String, Object> service = child(section, name);
    List<String> keys = new ArrayList<>(service.keySet());
    keys.addAll(List.of("ports", "labels", "environment", "command", "volumes"));
    String key = keys.get(random.nextInt(keys.size()));
    Object value = service.get(key);
    boolean resets = value == null || random.nextBoolean();
    service.put(key, resets ? yaml.marked("!reset", value) : yaml.marked("!override", value));
  }

  /** How the files are named: by options, by a variable, or not at all. */
  private void select(List<String> more, List<String> arguments, Map<String, String> environment) {
    List<String> all = new ArrayList<>(List.of("compose.yaml"));
    all.addAll(more);
    boolean found = more.isEmpty() || more.equals(List.of("compose.override.yml"));
    if (found && random.nextInt(3) != 0) {
      return;
    }
    if (random.nextInt(4) == 0) {
      environment.put("COMPOSE_FILE", String.join(":", all));
      return;
    }
    all.forEach(file -> arguments.addAll(List.of("-f", file)));
  }

  /** Writes a file, sometimes with a shared part behind an anchor, sometimes in two documents. */
  private void write(String file, Map<String, Object> document) {
    Map<String, Object> shared = new LinkedHashMap<>();
    if (random.nextInt(4) == 0 && document.get("services") instanceof Map<?, ?>) {
      Map<String, Object> base = services.service(false, List.of());
      base.remove("profiles");
      shared.put("x-shared", yaml.marked("&shared", base));
      shared.put("x-other", yaml.marked("&other", Map.of("hostname", "other", "init", true)));
      for (String name : section(document).keySet()) {
        if (section(document).get(name) instanceof Map<?, ?> && random.nextBoolean()) {
          String merge = random.nextBoolean() ? "*shared" : "[*other, *shared]";
          child(section(document), name).put("<<", new YamlText.Raw(merge));
        }
      }
    }
    shared.putAll(document);
    String text = yaml.document(shared);
    if (random.nextInt(12) == 0 && !section(document).isEmpty()) {
      List<String> some = new ArrayList<>(section(document).keySet());
      Map<String, Object> second = new LinkedHashMap<>();
      second.put(some.get(0), services.service(false, List.of()));
      text += "---\n" + yaml.document(new LinkedHashMap<>(Map.of("services", second)));
    }
    files.put(file, text);
  }

  private static Map<String, Object> section(Map<String, Object> document) {
    return child(document, "services");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> child(Map<String, Object> map, String key) {
    return (Map<String, Object>) map.get(key);
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
    if (random.nextInt(3) == 0) {
      files.put(random.nextBoolean() ? "a.env" : "b.env", texts.envFile());
    }
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
    } else if (random.nextInt(3) == 0 && !files.containsKey("sub/inc.yaml")) {
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
    if (random.nextInt(8) == 0) {
      return new LinkedHashMap<>(Map.of("external", random.nextBoolean() ? true : "true"));
    }
    if (random.nextInt(4) == 0) {
      maybe(network, "enable_ipv6", random.nextBoolean());
      maybe(network, "attachable", "true");
      maybe(network, "x-net", List.of(1));
    }
    if (random.nextInt(4) == 0) {
      Map<String, Object> pool = new LinkedHashMap<>();
      pool.put("subnet", "10." + random.nextInt(3) + ".0.0/16");
      maybe(pool, "gateway", "10.0.0.1");
      maybe(pool, "ip_range", "10.0.5.0/24");
      maybe(pool, "aux_addresses", Map.of("h", "10.0.0.5"));
      Map<String, Object> ipam = new LinkedHashMap<>();
      maybe(ipam, "driver", "default");
      maybe(ipam, "options", Map.of("o", "p"));
      ipam.put("config", List.of(pool));
      network.put("ipam", ipam);
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
    included.put("networks", resources(List.of("front", "back"), () -> null));
    included.put("volumes", resources(List.of("data", "logs"), () -> null));
    if (random.nextInt(8) == 0) {
      included.put("secrets", resources(List.of("s1"), () -> Map.of("file", "./inc-secret")));
    }
    if (random.nextInt(4) == 0) {
      included.put("include", List.of("deep/deep.yaml"));
      files.put("sub/deep/deep.yaml", "services: {deep: {image: 'd:${TAG:-none}', build: .}}\n");
    }
    write("sub/inc.yaml", included);
    beside("sub");
    if (random.nextBoolean()) {
      files.put("sub/.env", "TAG=subtag\nDOT=subdot\n");
    }
    document.put("include", List.of(entry()));
    for (String kind : List.of("networks", "volumes")) {
      if (random.nextInt(8) != 0) {
        document.remove(kind); // else the two most often conflict
      }
    }
    if (own.contains("web") && random.nextBoolean()) {
      child(section(document), "web").putIfAbsent("depends_on", List.of("inc"));
    }
  }

  private Object entry() {
    if (random.nextInt(3) != 0) {
      return "sub/inc.yaml";
    }
    Map<String, Object> longForm = new LinkedHashMap<>();
    if (random.nextInt(3) == 0) {
      files.put("sub/over.yaml", "services: {inc: {hostname: 'over$TAG', labels: [o=1]}}\n");
      longForm.put("path", List.of("sub/inc.yaml", "sub/over.yaml"));
    } else {
      longForm.put("path", random.nextBoolean() ? "sub/inc.yaml" : List.of("./sub/inc.yaml"));
    }
    maybe(longForm, "env_file", random.nextBoolean() ? "a.env" : List.of("a.env", "b.env"));
    maybe(longForm, "project_directory", random.nextBoolean() ? "." : "sub");
    return longForm;
  }

  private void beside(String folder) {
    files.put(folder + "/a.env", "A=" + folder + "\n");
    files.put(folder + "/b.env", "B=" + folder + "\n");
    files.put(folder + "/labels.txt", "l=" + folder + "\n");
  }

  private void extend(Map<String, Object> document, List<String> own) {
    Map<String, Object> base = services.service(true, List.of());
    String target = own.get(random.nextInt(own.size()));
    Map<String, Object> service = child(section(document), target);
    if (random.nextBoolean()) {
      section(document).put("base", base);
      service.put("extends", random.nextBoolean() ? "base" : Map.of("service", "base"));
      return;
    }
    Map<String, Object> other = new LinkedHashMap<>();
    Map<String, Object> others = new LinkedHashMap<>();
    others.put("base", base);
    switch (random.nextInt(4)) {
      case 0 -> {
        others.put("root", services.service(true, List.of()));
        base.put("extends", "root");
      }
      case 1 -> {
        Map<String, Object> far = new LinkedHashMap<>();
        Map<String, Object> root = services.service(true, List.of());
        far.put("services", new LinkedHashMap<>(Map.of("root", root)));
        write("ext/far/far.yaml", far);
        beside("ext/far");
        base.put("extends", Map.of("file", "far/far.yaml", "service", "root"));
      }
      default -> {}
    }
    other.put("services", others);
    write("ext/base.yaml", other);
    beside("ext");
    service.put("extends", Map.of("file", "ext/base.yaml", "service", "base"));
  }

  private void maybe(Map<String, Object> map, String key, Object value) {
    if (random.nextInt(3) == 0) {
      map.put(key, value);
    }
  }
}
