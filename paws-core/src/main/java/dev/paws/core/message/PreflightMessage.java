package dev.paws.core.message;

import dev.paws.core.finding.Level;

/** Messages of the checks that run before anything is created ({@code PAWS-P…}). */
public enum PreflightMessage implements Message {
  /** Arguments: the port, its holder, what to do about the holder. */
  PORT_TAKEN(1, "port {0} is taken by {1}", "a port that is free", "{2}, or publish another port"),
  /** Arguments: the range, its first port's holder, what to do about the holder. */
  PORT_RANGE_TAKEN(
      2,
      "all ports of {0} are taken, the first by {1}",
      "a range with a free port",
      "{2}, or publish another range"),
  /** Arguments: the port, the other service. */
  PORT_PUBLISHED_TWICE(
      3,
      "port {0} is published by service \"{1}\" too",
      "one service for each port",
      "publish another port here, or in \"{1}\""),
  /** Arguments: the port, the number of containers, the container's port, a range. */
  PORT_OF_REPLICAS(
      4,
      "{1} containers cannot all publish port {0}",
      "as many ports as containers",
      "publish a range (\"{3}:{2}\"), or only \"{2}\", which takes free ports"),
  /** Arguments: the address, the port. */
  NO_SUCH_ADDRESS(
      5,
      "no interface of this machine has the address {0}, on which port {1} is published",
      "an address of this machine",
      "publish on 127.0.0.1 or without an address"),
  /** Arguments: the subnet, the other subnet, the other network. */
  SUBNET_OF_NETWORK(
      10,
      "subnet {0} overlaps {1} of network \"{2}\"",
      "a subnet that is free",
      "docker network rm {2}, if nothing needs it, or choose another subnet"),
  /** Arguments: the subnet, the other subnet, the interface. */
  SUBNET_OF_INTERFACE(
      11,
      "subnet {0} overlaps {1} of this machine's interface {2}: one of the two would be cut off",
      "a subnet that is free",
      "choose another subnet"),
  /** Arguments: the subnet, the other subnet, the interface. */
  SUBNET_WITHIN_ROUTE(
      12,
      Level.WARNING,
      "subnet {0} would hide machines in {1}, which this machine reaches through {2}",
      "a subnet that is free",
      "choose another subnet if you need those machines"),
  /** Arguments: the subnet, the other subnet, the other network's key. */
  SUBNETS_OF_THE_STACK(
      13,
      "subnet {0} overlaps {1} of the stack's network \"{2}\"",
      "subnets that do not overlap",
      "choose another subnet for one of the two"),
  /** Arguments: the subnet, the other subnet, the other network. */
  SUBNET_OF_ENGINE(
      14,
      "subnet {0} overlaps {1} of the engine's own network \"{2}\"",
      "a subnet that is free",
      "choose another subnet"),
  /** Arguments: the address, the network, its subnets. */
  ADDRESS_OUTSIDE(
      15,
      "address {0} is in no subnet of network \"{1}\" ({2})",
      "an address of a subnet that the network's ipam section names",
      "choose another address, or set ipam.config.subnet of \"{1}\""),
  /** Arguments: the address, the network, the other service. */
  ADDRESS_TWICE(
      16,
      "address {0} in network \"{1}\" is also requested by service \"{2}\"",
      "one container for each address",
      "choose another address"),
  /** Arguments: the address, the number of containers. */
  ADDRESS_OF_REPLICAS(
      17,
      "{1} containers cannot all have the address {0}",
      "one container for each address",
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
      "image {0} is missing, and pull_policy: never forbids pulling it",
      "an image that the engine has",
      "docker pull {0}, or build it"),
  /** Arguments: the image, the reason. */
  IMAGE_UNAVAILABLE(
      21,
      "image {0} is missing and cannot be pulled: {1}",
      "an image that the engine has or a registry provides",
      "correct the name, or log in with docker login, or build it: docker build -t {0} …"),
  /** Arguments: the image, the reason. */
  IMAGE_NOT_RENEWED(
      22,
      "image {0} cannot be pulled, which pull_policy: always requires: {1}",
      "an image that a registry provides",
      "use pull_policy: missing, which uses the engine's image"),
  /** Arguments: the image. */
  IMAGE_NOT_BUILT(
      23,
      "image {0} is missing, and building is switched off",
      "an image that the engine has",
      "set paws.build to missing"),
  /** Arguments: the folder. */
  BUILD_CONTEXT_MISSING(
      24,
      "the build context {0} does not exist",
      "a folder",
      "correct build.context, which counts from the project's folder"),
  /** Arguments: the file. */
  DOCKERFILE_MISSING(
      25,
      "the Dockerfile {0} does not exist",
      "a file",
      "correct build.dockerfile; it is relative to the build context"),
  /** Arguments: the image, its platform, the requested platform. */
  IMAGE_PLATFORM(
      26,
      Level.WARNING,
      "the engine has image {0} for {1}, not for {2}",
      "an image for {2}",
      "docker pull --platform {2} {0}, or remove platform"),
  /** Arguments: the image, its platform, the engine's platform. */
  IMAGE_EMULATED(
      27,
      Level.WARNING,
      "image {0} is for {1}, but the engine runs on {2}: emulation is slow or fails",
      "an image for {2}",
      "use an image that exists for {2}"),
  /** Arguments: the reserved memory, the machine's memory. */
  MEMORY_RESERVED(
      30,
      "{0} of memory are reserved, but the engine's machine has {1}",
      "a reservation below {1}",
      "lower deploy.resources.reservations.memory, or give the engine more memory"),
  /** Arguments: the sum, the number of containers, the machine's memory. */
  MEMORY_RESERVED_IN_SUM(
      31,
      "{1} containers reserve {0} of memory in total, but the engine's machine has {2}",
      "reservations below {2} in total",
      "lower deploy.resources.reservations.memory, or give the engine more memory"),
  /** Arguments: the limit, the machine's memory. */
  MEMORY_LIMIT(
      32,
      "the service may use {0} of memory, but the engine's machine has only {1}",
      "a limit below {1}",
      "lower deploy.resources.limits.memory (or mem_limit), or give the engine more memory"),
  /** Arguments: the sum, the number of containers, the machine's memory. */
  MEMORY_LIMITS_IN_SUM(
      33,
      Level.WARNING,
      "{1} containers may use {0} of memory in total, but the engine's machine has {2}",
      "limits below {2} in total",
      "lower the limits in an override file, or give the engine more memory"),
  /** Arguments: the sum, the available memory. */
  MEMORY_AVAILABLE(
      34,
      Level.WARNING,
      "containers to be started reserve {0} of memory, but only {1} are available now",
      "{0} of available memory",
      "close other programs"),
  /** Arguments: the limit, the least limit. */
  MEMORY_LIMIT_TOO_LOW(
      35, "memory limit {0} is below the engine's {1}", "at least {1}", "raise the limit"),
  /** Arguments: the limit, the number of processors. */
  CPU_LIMIT(
      36,
      "a limit of {0} processors is more than the engine has ({1}), which it refuses",
      "at most {1}",
      "lower deploy.resources.limits.cpus (or cpus) in an override file"),
  /** Arguments: the processors reserved, the number of processors. */
  CPUS_RESERVED(
      37,
      Level.WARNING,
      "the stack reserves {0} processors in total, but the engine has {1}: it will be slow",
      "at most {1}",
      "lower deploy.resources.reservations.cpus in an override file"),
  /** Arguments: the set, the last processor. */
  CPUSET(
      38,
      "cpuset {0} names processors that the engine does not have: its last one is {1}",
      "numbers from 0 to {1}",
      "correct cpuset"),
  /** Arguments: the free space, the folder, the least space. */
  DISK_FULL(
      39,
      "only {0} are free on the disk of {1}, where the engine keeps images and volumes",
      "at least {2}",
      "free some space, for example with docker system prune, which asks before it removes"),
  /** Arguments: the free space, the folder, the least space. */
  DISK_SCARCE(
      40,
      Level.WARNING,
      "only {0} are free on the disk of {1}, where the engine keeps images and volumes",
      "at least {2}",
      "free some space, for example with docker system prune, which asks before it removes"),
  /** Arguments: the path, where it is mounted. */
  BIND_SOURCE_MISSING(
      50,
      "{0}, which is mounted at {1}, does not exist",
      "a file or folder",
      "create it, or set bind.create_host_path: true if an empty folder is enough"),
  /** Arguments: the path, where it is mounted. */
  BIND_SOURCE_CREATED(
      51,
      Level.WARNING,
      "{0} does not exist, so an empty folder is created and mounted at {1}",
      "a file or folder",
      "create it, if you do not want an empty folder"),
  /** Arguments: config or secret, the path. */
  FILE_MISSING(
      52, "{1}, the file of a {0}, does not exist", "a file", "create it, or correct the path"),
  /** Arguments: the path. */
  DEVICE_MISSING(
      53, "device {0} does not exist on this machine", "a device", "correct or remove the device"),
  /** Arguments: the name. */
  EXTERNAL_NETWORK_MISSING(
      60,
      "the external network \"{0}\" does not exist",
      "a network of that name",
      "docker network create {0}, or remove \"external: true\""),
  /** Arguments: the name. */
  EXTERNAL_VOLUME_MISSING(
      61,
      "the external volume \"{0}\" does not exist",
      "a volume of that name",
      "docker volume create {0}, or remove \"external: true\""),
  /** Arguments: the name, whose it is. */
  CONTAINER_OF_OTHERS(
      62,
      "a container named \"{0}\" already exists, {1}, and Paws never changes it",
      "a name that is free",
      "docker rm {0}, if nothing needs it, or choose another container_name or project name"),
  /** Arguments: the name, whose it is. */
  NETWORK_OF_OTHERS(
      63,
      "a network named \"{0}\" already exists, {1}, and Paws never changes it",
      "a name that is free",
      "set \"external: true\" to join it, or choose another name"),
  /** Arguments: the name, whose it is. */
  VOLUME_OF_OTHERS(
      64,
      Level.WARNING,
      "a volume named \"{0}\" already exists, {1}: it is mounted, but never changed or removed",
      "a volume of this project",
      "set \"external: true\" if this is intended, else choose another name"),
  /** Arguments: the option, the API version it needs, the engine, its API version. */
  API_TOO_OLD(
      70,
      "{0} needs Engine API {1}, and {2} has {3}",
      "Engine API {1} or later",
      "update the engine, or remove {0} in an override file"),
  /** Arguments: the driver, the engine's drivers. */
  LOG_DRIVER_MISSING(
      71,
      "the engine has no logging driver \"{0}\"",
      "one of {1}",
      "install the driver's plugin, or choose another driver in an override file"),
  /** Arguments: the conflicting options, what to do. */
  OPTIONS_CONFLICT(72, "{0}, which engines refuse", "options that can be combined", "{1}"),
  /** Arguments: the image, the context, why they cannot be compared. */
  IMAGE_NOT_COMPARED(
      80,
      Level.WARNING,
      "image {0} is used without a build and may be older than its context {1}: {2}",
      "an image that Paws built from these files",
      "build it with -Dpaws.build=always, or accept it with -Dpaws.build=never");

  private final Wording wording;

  PreflightMessage(int number, String fact, String expectation, String nextStep) {
    this(number, Level.ERROR, fact, expectation, nextStep);
  }

  PreflightMessage(int number, Level level, String fact, String expectation, String nextStep) {
    wording = Wording.of('P', number, level, fact, expectation, nextStep);
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
