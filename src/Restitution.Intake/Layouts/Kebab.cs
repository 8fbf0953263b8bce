using System.Text;

namespace Restitution.Intake.Layouts;

/// <summary>The names of closed lists as JSON writes them: BankStatement is bank-statement.</summary>
public static class Kebab
{
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum
    {
        var kebab = new StringBuilder();
        foreach (char letter in value.ToString())
        {
            if (char.IsAsciiLetterUpper(letter) && kebab.Length > 0)
            {
                kebab.Append('-');
            }

            kebab.Append(char.ToLowerInvariant(letter));
        }

        return kebab.ToString();
    }

    /// <summary>Null when the list has no such name.</summary>
    public static TEnum? Parse<TEnum>(string name)
        where TEnum : struct, Enum
    {
        foreach (TEnum value in Enum.GetValues<TEnum>())
        {
            if (Of(value) == name)
            {
                return value;
            }
        }

        return null;
    }

    public static string All<TEnum>()
        where TEnum : struct, Enum => string.Join(", ", Enum.GetValues<TEnum>().Select(Of));
}
