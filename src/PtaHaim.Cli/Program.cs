using System.CommandLine;
using PtaHaim.Cli.Commands;

var root = new RootCommand("Builds and checks PtaHaim catalogs.") { BuildCommand.Create() };
return await root.Parse(args).InvokeAsync();
