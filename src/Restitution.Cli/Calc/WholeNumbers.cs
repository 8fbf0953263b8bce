using System.CommandLine;
using System.Globalization;

namespace Restitution.Cli.Calc;

/// <summary>Options whose text is a whole number within bounds; another text is a usage error.</summary>
internal static class WholeNumbers
{
    /// <param name="unset">What stands where the option is not given; null for nothing.</param>
    public static Option<int?> Option(string name, string description, int least, int most, int? unset = null)
    {
        var option = new Option<int?>(name) { Description = description };
        if (unset is not null)
            option.DefaultValueFactory = _ => unset;
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !IsWithin(result.Tokens[0].Value, least, most))
                result.AddError($"{name}: wanted a whole number from {least} to {most}.");
        });
        return option;
    }

    private static bool IsWithin(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        && number >= least && number <= most;
}
