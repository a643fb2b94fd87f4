using PtaHaim.Cli;

return await CommandLine.RunAsync(args, Surroundings.OfProcess());
