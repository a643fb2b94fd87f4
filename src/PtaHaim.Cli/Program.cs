using PtaHaim.Cli;

using var stop = new StopSignals();
return await CommandLine.RunAsync(args, Surroundings.OfProcess(), stop.Token);
