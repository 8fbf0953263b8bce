using System.Globalization;
using NodaMoney;

namespace Restitution.Intake.Messages;

/// <summary>Prints the figures of notes the same under every culture.</summary>
internal static class MessageText
{
    public static string Of(Money money) =>
        string.Create(CultureInfo.InvariantCulture, $"{money.Amount} {money.Currency.Code}");
}
