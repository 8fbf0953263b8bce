using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Restitution.Cli.Commands;

/// <summary>
/// Options and arguments whose text is a day, an amount, a clock time or a folder; another text is a usage error.
/// </summary>
internal static class Written
{
    public static Option<LocalDate?> Day(string name, string description) => new(name)
    {
        Description = description + " Written year-month-day, Common Era.",
        HelpName = "DAY",
        CustomParser = result => Day(result),
    };

    /// <summary>A day that has to be given.</summary>
    public static Option<LocalDate?> DayNeeded(string name, string description)
    {
        Option<LocalDate?> option = Day(name, description);
        option.Required = true;
        return option;
    }

    public static Option<decimal?> Amount(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "AMOUNT",
        CustomParser = result =>
        {
            if (decimal.TryParse(
                TextOf(result), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal amount))
            {
                return amount;
            }

            result.AddError(
                $"{NameOf(result)} \"{TextOf(result)}\": wanted an amount such as 9000.00, a point before decimals.");
            return null;
        },
    };

    public static Argument<string> CaseFolder() => new("FOLDER") { Description = "The case folder." };

    public static Option<string?> IdentityKeyFile() => new("--identity-key-file")
    {
        Description =
            "The file with the passphrase of the identities; else RESTITUTION_IDENTITY_KEY, else it is asked.",
        HelpName = "FILE",
    };

    public static Option<string> Language(string whenNotGiven) => new Option<string>("--language")
    {
        Description = $"en, th or both. {whenNotGiven}",
        HelpName = "LANGUAGE",
    }.AcceptOnlyFromAmong("en", "th", "both");

    private static LocalDate? Day(ArgumentResult result)
    {
        ParseResult<LocalDate> day = LocalDatePattern.Iso.Parse(TextOf(result));
        if (day.Success)
        {
            return day.Value;
        }

        result.AddError($"{NameOf(result)} \"{TextOf(result)}\": wanted a day that exists, written 2019-05-31.");
        return null;
    }

    private static string TextOf(ArgumentResult result) => result.Tokens.Count == 0 ? "" : result.Tokens[^1].Value;

    private static string NameOf(ArgumentResult result) =>
        result.Parent is OptionResult option ? option.Option.Name : result.Argument.Name;
}
