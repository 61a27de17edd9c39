package dev.bespoke.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bespoke new s3 ListObjectsV2 GetObject}. */
@Command(
    name = "new",
    description = "Prints an interface to start from.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "For example:",
      "  bespoke new s3 ListObjectsV2 GetObject",
      "  bespoke new dynamodb 'Get*' Query --package com.acme.orders --name Orders"
    })
final class New implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec command;

  @Mixin private final DefinitionPaths definitions = new DefinitionPaths();

  @Parameters(index = "0", paramLabel = "SERVICE", description = "Such as s3 or dynamodb.")
  @SuppressWarnings("NullAway.Init") // required
  private String service;

  @Parameters(
      index = "1..*",
      paramLabel = "OPERATION",
      description = "Operations, or patterns such as 'Get*'; none: all, without a method each.")
  private List<String> operations = List.of();

  @Option(
      names = "--package",
      paramLabel = "NAME",
      defaultValue = "com.example",
      description = "The interface's package; ${DEFAULT-VALUE} where it is not given.")
  @SuppressWarnings("NullAway.Init") // has a default
  private String packageName;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "The interface's name; the service's where it is not given.")
  private @Nullable String name;

  @Override
  public Integer call() {
    String source = definitions.scaffold().client(service, operations, packageName, name);
    command.commandLine().getOut().print(source);
    command.commandLine().getOut().flush();
    return ExitCode.OK;
  }
}
