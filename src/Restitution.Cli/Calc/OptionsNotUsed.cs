using System.CommandLine;
using System.CommandLine.Parsing;

namespace Restitution.Cli.Calc;

/// <summary>Refuses what a person gives and the figure would not use: silence would look like an answer.</summary>
internal static class OptionsNotUsed
{
    /// <param name="where">Under what the options decide nothing.</param>
    /// <param name="instead">What decides in their place, or what to do.</param>
    public static void Refuse(CommandResult result, string where, string instead, params Option[] options)
    {
        string[] given =
        [
            .. options.Where(option => result.GetResult(option) is { Implicit: false }).Select(option => option.Name),
        ];
        if (given.Length > 0)
        {
            result.AddError($"{string.Join(", ", given)}: not used {where}; {instead}.");
        }
    }
}
