package dev.paws.core.message;

import dev.paws.core.finding.Level;

/** What the checks before anything is created say ({@code PAWS-P…}). */
public enum PreflightMessage implements Message {
  /** Arguments: the port, its holder, what to do about the holder. */
  PORT_TAKEN(
      1,
      Level.ERROR,
      "port {0} is taken by {1}",
      "a port that is free",
      "{2}, or publish another port"),
  /** Arguments: the range, its first port's holder, what to do about the holder. */
  PORT_RANGE_TAKEN(
      2,
      Level.ERROR,
      "all ports of {0} are taken, the first by {1}",
      "a range with a free port",
      "{2}, or publish another range"),
  /** Arguments: the port, the other service. */
  PORT_PUBLISHED_TWICE(
      3,
      Level.ERROR,
      "port {0} is published by service \"{1}\" too",
      "one service a port",
      "publish another port here, or in \"{1}\""),
  /** Arguments: the port, the number of containers, the container's port, a range. */
  PORT_OF_REPLICAS(
      4,
      Level.ERROR,
      "{1} containers cannot all publish port {0}",
      "as many ports as containers",
      "publish a range (\"{3}:{2}\"), or only \"{2}\", which takes free ports"),
  /** Arguments: the address, the port. */
  NO_SUCH_ADDRESS(
      5,
      Level.ERROR,
      "no interface of this machine has the address {0}, on which port {1} is published",
      "an address of this machine",
      "publish on 127.0.0.1 or without an address"),

  /** Arguments: the subnet, the other subnet, the other network. */
  SUBNET_OF_NETWORK(
      10,
      Level.ERROR,
      "subnet {0} overlaps {1} of network \"{2}\"",
      "a subnet that is free",
      "docker network rm {2}, if nothing needs it, or choose another subnet"),
  /** Arguments: the subnet, the other subnet, the interface. */
  SUBNET_OF_INTERFACE(
      11,
      Level.ERROR,
      "subnet {0} overlaps {1} of this machine's interface {2}: one of the two would be cut off",
      "a subnet that is free",
      "choose another subnet"),
  /** Arguments: the subnet, the other subnet, the interface. */
  SUBNET_WITHIN_ROUTE(
      12,
      Level.WARNING,
      "subnet {0} lies within {1}, which this machine reaches through {2}: machines there that have"
          + " addresses of {0} cannot be reached while the stack is up",
      "a subnet that is free",
      "choose another subnet if you need those machines"),
  /** Arguments: the subnet, the other subnet, the other network's key. */
  SUBNETS_OF_THE_STACK(
      13,
      Level.ERROR,
      "subnet {0} overlaps {1} of the stack's network \"{2}\"",
      "subnets that do not overlap",
      "choose another subnet for one of the two"),

  /** Arguments: the subnet, the other subnet, the other network. */
  SUBNET_OF_ENGINE(
      14,
      Level.ERROR,
      "subnet {0} overlaps {1} of the engine's own network \"{2}\"",
      "a subnet that is free",
      "choose another subnet"),

  /** Arguments: the address, the network, its subnets. */
  ADDRESS_OUTSIDE(
      15,
      Level.ERROR,
      "address {0} lies in no subnet of network \"{1}\" ({2})",
      "an address of a subnet that the network's ipam section names",
      "choose another address, or set ipam.config.subnet of \"{1}\""),
  /** Arguments: the address, the network, the other service. */
  ADDRESS_TWICE(
      16,
      Level.ERROR,
      "address {0} in network \"{1}\" is asked for by service \"{2}\" too",
      "one container an address",
      "choose another address"),
  /** Arguments: the address, the number of containers. */
  ADDRESS_OF_REPLICAS(
      17,
      Level.ERROR,
      "{1} containers cannot all have the address {0}",
      "one container an address",
      "remove the address, or set the number of replicas to 1"),

  /** Arguments: the address, the network, the other service. */
  ADDRESS_MAY_BE_TAKEN(
      18,
      Level.WARNING,
      "address {0} in network \"{1}\" may be taken by service \"{2}\", which starts before",
      "an address that no service without a fixed one can get",
      "give \"{2}\" a fixed address too, or set ipam.config.ip_range of \"{1}\" to leave {0} out"),
  /** Arguments: the address, the network, the container. */
  ADDRESS_HELD(
      19,
      Level.WARNING,
      "address {0} in network \"{1}\" is taken by container {2}",
      "a free address",
      "stop {2}, or choose another address"),

  /** Arguments: the image. */
  IMAGE_NEVER_PULLED(
      20,
      Level.ERROR,
      "image {0} is missing, and pull_policy: never forbids to pull it",
      "an image that the engine has",
      "docker pull {0}, or build it"),
  /** Arguments: the image, the reason. */
  IMAGE_UNAVAILABLE(
      21,
      Level.ERROR,
      "image {0} is missing and cannot be pulled: {1}",
      "an image that the engine has or a registry gives",
      "correct the name, or log in with docker login, or build it: docker build -t {0} …"),
  /** Arguments: the image, the reason. */
  IMAGE_NOT_RENEWED(
      22,
      Level.ERROR,
      "image {0} cannot be pulled, as pull_policy: always asks: {1}",
      "an image that a registry gives",
      "use pull_policy: missing, which takes the image that is there"),
  /** Arguments: the image. */
  IMAGE_NOT_BUILT(
      23,
      Level.ERROR,
      "image {0} is missing, and building is switched off",
      "an image that the engine has",
      "set paws.build to missing"),
  /** Arguments: the folder. */
  BUILD_CONTEXT_MISSING(
      24,
      Level.ERROR,
      "the build context {0} does not exist",
      "a folder",
      "correct build.context, which counts from the project's folder"),
  /** Arguments: the file. */
  DOCKERFILE_MISSING(
      25,
      Level.ERROR,
      "the Dockerfile {0} does not exist",
      "a file",
      "correct build.dockerfile, which counts from the build context"),
  /** Arguments: the image, its platform, the platform asked for. */
  IMAGE_PLATFORM(
      26,
      Level.WARNING,
      "image {0} is there for {1}, not for {2}",
      "an image for {2}",
      "docker pull --platform {2} {0}, or remove platform"),
  /** Arguments: the image, its platform, the engine's platform. */
  IMAGE_EMULATED(
      27,
      Level.WARNING,
      "image {0} is for {1}, but the engine runs on {2}: it is emulated, which is slow, or fails",
      "an image for {2}",
      "use an image that exists for {2}"),

  /** Arguments: what is asked for, the machine's memory. */
  MEMORY_RESERVED(
      30,
      Level.ERROR,
      "{0} of memory are reserved, but the engine's machine has {1}",
      "a reservation below {1}",
      "lower deploy.resources.reservations.memory in an override file, or give the engine more"
          + " memory"),
  /** Arguments: the sum, the number of containers, the machine's memory. */
  MEMORY_RESERVED_IN_SUM(
      31,
      Level.ERROR,
      "{1} containers reserve {0} of memory in sum, but the engine's machine has {2}",
      "reservations below {2} in sum",
      "lower deploy.resources.reservations.memory in an override file, or give the engine more"
          + " memory"),
  /** Arguments: the limit, the machine's memory. */
  MEMORY_LIMIT(
      32,
      Level.ERROR,
      "the service may use {0} of memory, but the engine's machine has {1}: too little memory",
      "a limit below {1}",
      "lower deploy.resources.limits.memory (or mem_limit) in an override file, or give the engine"
          + " more memory"),
  /** Arguments: the sum, the number of containers, the machine's memory. */
  MEMORY_LIMITS_IN_SUM(
      33,
      Level.WARNING,
      "{1} containers may use {0} of memory in sum, but the engine's machine has {2}",
      "limits below {2} in sum",
      "lower the limits in an override file, or give the engine more memory"),
  /** Arguments: the sum, the available memory. */
  MEMORY_AVAILABLE(
      34,
      Level.WARNING,
      "containers to be started reserve {0} of memory, but only {1} are available now",
      "{0} of available memory",
      "end other programs"),
  /** Arguments: the limit, the least limit. */
  MEMORY_LIMIT_TOO_LOW(
      35,
      Level.ERROR,
      "a memory limit of {0} is below the {1} that an engine accepts",
      "at least {1}",
      "raise the limit"),
  /** Arguments: the limit, the number of processors. */
  CPU_LIMIT(
      36,
      Level.ERROR,
      "a limit of {0} processors is more than the engine has ({1}), and it refuses that",
      "at most {1}",
      "lower deploy.resources.limits.cpus (or cpus) in an override file"),
  /** Arguments: the processors reserved, the number of processors. */
  CPUS_RESERVED(
      37,
      Level.WARNING,
      "the stack reserves {0} processors in sum, but the engine has {1}: it will be slow",
      "at most {1}",
      "lower deploy.resources.reservations.cpus in an override file"),
  /** Arguments: the set, the last processor. */
  CPUSET(
      38,
      Level.ERROR,
      "cpuset {0} names processors that the engine does not have: its last one is {1}",
      "numbers from 0 to {1}",
      "correct cpuset"),
  /** Arguments: the free space, the folder, the least space. */
  DISK_FULL(
      39,
      Level.ERROR,
      "only {0} are free on the disk of {1}, where the engine keeps images and volumes",
      "at least {2}",
      "free some space, as with docker system prune, which asks before it removes"),
  /** Arguments: the free space, the folder, the least space. */
  DISK_SCARCE(
      40,
      Level.WARNING,
      "only {0} are free on the disk of {1}, where the engine keeps images and volumes",
      "at least {2}",
      "free some space, as with docker system prune, which asks before it removes"),

  /** Arguments: the path, where it is mounted. */
  BIND_SOURCE_MISSING(
      50,
      Level.ERROR,
      "{0} does not exist, and is to be mounted at {1}",
      "a file or folder",
      "create it, or set bind.create_host_path: true, if an empty folder will do"),
  /** Arguments: the path, where it is mounted. */
  BIND_SOURCE_CREATED(
      51,
      Level.WARNING,
      "{0} does not exist: an empty folder is created and mounted at {1}",
      "a file or folder",
      "create it, if that is not what you want"),
  /** Arguments: config or secret, the path. */
  FILE_MISSING(
      52,
      Level.ERROR,
      "{1}, the file of a {0}, does not exist",
      "a file",
      "create it, or correct \"file\" of the {0}"),
  /** Arguments: the path. */
  DEVICE_MISSING(
      53,
      Level.ERROR,
      "device {0} does not exist on this machine",
      "a device",
      "correct devices, or take it out in an override file"),

  /** Arguments: the name. */
  EXTERNAL_NETWORK_MISSING(
      60,
      Level.ERROR,
      "the external network \"{0}\" does not exist",
      "a network of that name",
      "docker network create {0}, or remove \"external: true\""),
  /** Arguments: the name. */
  EXTERNAL_VOLUME_MISSING(
      61,
      Level.ERROR,
      "the external volume \"{0}\" does not exist",
      "a volume of that name",
      "docker volume create {0}, or remove \"external: true\""),
  /** Arguments: the name, whose it is. */
  CONTAINER_OF_OTHERS(
      62,
      Level.ERROR,
      "a container named \"{0}\" exists already, {1}, and is never touched",
      "a name that is free",
      "docker rm {0}, if nothing needs it, or choose another container_name or project name"),
  /** Arguments: the name, whose it is. */
  NETWORK_OF_OTHERS(
      63,
      Level.ERROR,
      "a network named \"{0}\" exists already, {1}, and is never touched",
      "a name that is free",
      "set \"external: true\" to join it, or choose another name"),
  /** Arguments: the name, whose it is. */
  VOLUME_OF_OTHERS(
      64,
      Level.WARNING,
      "a volume named \"{0}\" exists already, {1}: it is mounted, never changed or removed",
      "a volume of this project",
      "set \"external: true\" if it is meant, else choose another name"),

  /** Arguments: the option, the API version it needs, the engine, its API version. */
  API_TOO_OLD(
      70,
      Level.ERROR,
      "{0} needs Engine API {1}, and {2} has {3}",
      "Engine API {1} or later",
      "update the engine, or take {0} out in an override file"),
  /** Arguments: the driver, the drivers there are. */
  LOG_DRIVER_MISSING(
      71,
      Level.ERROR,
      "the engine has no logging driver \"{0}\"",
      "one of {1}",
      "install the driver's plugin, or choose another driver in an override file"),
  /** Arguments: what does not go together, what to do. */
  OPTIONS_CONFLICT(72, Level.ERROR, "{0}: engines refuse that", "options that go together", "{1}"),

  /** Arguments: the image, the context, why they cannot be compared. */
  IMAGE_NOT_COMPARED(
      80,
      Level.WARNING,
      "image {0} is used as it is and may be older than its context {1}: {2}",
      "an image that Paws built from these files",
      "build it anew with -Dpaws.build=always, or accept it with -Dpaws.build=never");

  private final Wording wording;

  PreflightMessage(int number, Level level, String fact, String expectation, String nextStep) {
    wording = Wording.of('P', number, level, fact, expectation, nextStep);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
