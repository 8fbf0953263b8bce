using Restitution.Cli;
using Restitution.Cli.Console;

return RestitutionCommand.Run(args, Terminal.OfTheProcess());
