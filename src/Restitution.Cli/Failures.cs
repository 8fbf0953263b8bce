using System.Text.Json.Nodes;
using Restitution.Cli.Console;
using Restitution.Storage.Refusals;

namespace Restitution.Cli;

/// <summary>
/// Turns what a command throws into words on the error stream and an exit code. A stack trace is never printed.
/// </summary>
internal static class Failures
{
    public static int Caught(Terminal terminal, bool asJson, Func<int> command)
    {
        try
        {
            return command();
        }
        catch (RefusedException refused)
        {
            return Refused(refused.Refusals, terminal, asJson);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine(
                $"the disk or the system: {OneLine(failed.Message)}; wanted to read or write there; "
                + "check the path, the rights and the space, then run the command again; nothing was left half-written");
            return ExitCode.WorldFailed;
        }
        catch (Exception impossible) when (impossible is not OutOfMemoryException)
        {
            terminal.Error.WriteLine($"the program itself: {WhatHappened(impossible)}; wanted none; "
                + "keep the case folder as it is and report this line");
            return ExitCode.WorldFailed;
        }
    }

    /// <summary>A refusal as every command prints it for machines.</summary>
    public static JsonObject InJson(Refusal refusal) => new()
    {
        ["because"] = System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(refusal.Because.ToString()),
        ["place"] = refusal.Place,
        ["found"] = refusal.Found,
        ["wanted"] = refusal.Wanted,
        ["remedy"] = refusal.Remedy,
    };

    private static int Refused(IReadOnlyList<Refusal> refusals, Terminal terminal, bool asJson)
    {
        if (asJson)
        {
            JsonPrint.WriteTo(terminal, new JsonObject
            {
                ["refusals"] = new JsonArray([.. refusals.Select(InJson)]),
            });
        }

        foreach (Refusal refusal in refusals)
        {
            terminal.Error.WriteLine(refusal.ToString());
        }

        return ExitCode.Refused;
    }

    // A message of the platform may quote what was read, a name included. One of our own says a key or figures, since a
    // name never prints itself.
    private static string WhatHappened(Exception impossible)
    {
        Exception innermost = impossible.GetBaseException();
        System.Reflection.MethodBase? site = innermost.TargetSite;
        bool isOurs = site?.DeclaringType?.Assembly.GetName().Name?.StartsWith("Restitution", StringComparison.Ordinal)
            ?? false;
        string place = $"{innermost.GetType().Name} in {site?.DeclaringType?.Name}.{site?.Name}";
        return isOurs ? $"{place}: {OneLine(innermost.Message)}" : place;
    }

    private static string OneLine(string message) => message.ReplaceLineEndings(" ").Trim();
}
