using System.Globalization;
using System.Text.RegularExpressions;
using Restitution.Tests.House;

namespace Restitution.Tests.Service.Functions;

/// <summary>The description of the cloud holds no secret, asks for none, and opens nothing to the outside.</summary>
public sealed partial class CloudTests
{
    private static readonly TreeFile[] Templates =
        [.. SourceTree.Under("infra/bicep").Where(file => file.Extension == ".bicep")];

    [Fact]
    public void No_template_holds_or_makes_a_secret()
    {
        Assert.NotEmpty(Templates);
        Rule.IsKept(from file in Templates from fault in Secrets(file.Text) select $"{file.Path}:{fault}");
    }

    [Fact]
    public void Nothing_that_keeps_something_has_a_public_address() => Rule.IsKept(
        from file in Templates from fault in Openings(file.Text) select $"{file.Path}:{fault}");

    [Theory]
    [InlineData("storage.bicep", "publicNetworkAccess: 'Disabled'")]
    [InlineData("storage.bicep", "allowSharedKeyAccess: false")]
    [InlineData("database.bicep", "publicNetworkAccess: 'Disabled'")]
    [InlineData("database.bicep", "azureADOnlyAuthentication: true")]
    [InlineData("keys.bicep", "publicNetworkAccess: 'Disabled'")]
    [InlineData("keys.bicep", "enablePurgeProtection: true")]
    [InlineData("logs.bicep", "DisableIpMasking: false")]
    public void Each_is_closed_in_words(string file, string words) => Assert.Contains(
        words, Templates.Single(one => one.Path.EndsWith("/" + file, StringComparison.Ordinal)).Text,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("value: account.listKeys().keys[0].value")]
    [InlineData("administratorLoginPassword: 'x'")]
    [InlineData("var a = 'DefaultEndpointsProtocol=https;AccountKey=abc'")]
    [InlineData("@secure()")]
    public void The_rule_notices_a_secret(string line) => Assert.Single(Secrets(line));

    [Theory]
    [InlineData("publicNetworkAccess: 'Enabled'")]
    [InlineData("allowSharedKeyAccess: true")]
    [InlineData("allowBlobPublicAccess: true")]
    [InlineData("publicAccess: 'Blob'")]
    [InlineData("azureADOnlyAuthentication: false")]
    [InlineData("DisableIpMasking: true")]
    public void The_rule_notices_an_opening(string line) => Assert.Single(Openings(line));

    private static IEnumerable<string> Secrets(string text) => Found(text, Secret);

    private static IEnumerable<string> Openings(string text) => Found(text, Opening);

    private static IEnumerable<string> Found(string text, Regex pattern) =>
        from line in text.Split('\n').Select((line, index) => (Number: index + 1, Match: pattern.Match(line)))
        where line.Match.Success
        select string.Create(CultureInfo.InvariantCulture, $"{line.Number}: {line.Match.Value}");

    [GeneratedRegex(
        @"list(Keys|Secrets|AccountSas|ServiceSas|ConnectionStrings)?\(\)|AccountKey=|SharedAccess|[Pp]assword\s*[:=]"
        + "|@secure", RegexOptions.CultureInvariant)]
    private static partial Regex Secret { get; }

    [GeneratedRegex(
        @"publicNetworkAccess: 'Enabled'|allow(SharedKey|BlobPublic)Access: true|publicAccess: '(Blob|Container)'"
        + "|azureADOnlyAuthentication: false|DisableIpMasking: true", RegexOptions.CultureInvariant)]
    private static partial Regex Opening { get; }
}
