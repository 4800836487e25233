using Xunit;

namespace GlassCity.Tests.Mender;

/// <summary>The hands' colour: what story.glsl's blackBody() gives, against Planck's law through the observer's eye.</summary>
public class BlackBodyTests
{
    [Theory]
    [InlineData(900)]
    [InlineData(1000)]
    [InlineData(1100)]
    [InlineData(1200)]
    [InlineData(1300)]
    [InlineData(1400)]
    [InlineData(1500)]
    [InlineData(1700)]
    public void Hue_and_brightness_are_those_of_a_glowing_body(double kelvin)
    {
        (double red, double green, double blue) = Planck(kelvin);
        double first = Planck(1300).Red;
        (double fitRed, double fitGreen) = Fit(kelvin);
        // An eye used to lamps takes their light for white: LAMP_LIGHT has 0.658 of green to 1 of red.
        double seen = green / red / 0.658;
        Assert.InRange(fitGreen / fitRed, Math.Max(seen - 0.009, 0), seen + 0.009);
        Assert.True(blue < 0, "blue lies outside what a screen can show, and is left out");
        Assert.InRange(fitRed / Math.Sqrt(red / first), 0.97, 1.03);
    }

    private static (double Red, double Green) Fit(double kelvin)
    {
        double over = Math.Max(kelvin / 1300, 0.2) - 1, power = Math.Pow(2, 12.76 * over / (over + 1));
        return (power, Math.Max(0.148 + (over * (0.467 + (0.061 * over))), 0) * power);
    }

    // Planck's law by the CIE 1931 observer (Wyman, Sloan, Shirley 2013, jcgt.org/published/0002/02/01), to linear sRGB.
    private static (double Red, double Green, double Blue) Planck(double kelvin)
    {
        double x = 0, y = 0, z = 0;
        for (int nm = 360; nm <= 830; nm++)
        {
            double metres = nm * 1e-9, power = Math.Pow(metres, -5) / (Math.Exp(1.4387769e-2 / (metres * kelvin)) - 1);
            x += power * ((1.056 * Bell(nm, 599.8, 0.0264, 0.0323)) + (0.362 * Bell(nm, 442.0, 0.0624, 0.0374)) - (0.065 * Bell(nm, 501.1, 0.0490, 0.0382)));
            y += power * ((0.821 * Bell(nm, 568.8, 0.0213, 0.0247)) + (0.286 * Bell(nm, 530.9, 0.0613, 0.0322)));
            z += power * ((1.217 * Bell(nm, 437.0, 0.0845, 0.0278)) + (0.681 * Bell(nm, 459.0, 0.0385, 0.0725)));
        }

        return ((3.2406 * x) - (1.5372 * y) - (0.4986 * z), (-0.9689 * x) + (1.8758 * y) + (0.0415 * z), (0.0557 * x) - (0.2040 * y) + (1.0570 * z));
    }

    private static double Bell(double nm, double middle, double before, double after)
    {
        double t = (nm - middle) * (nm < middle ? before : after);
        return Math.Exp(-0.5 * t * t);
    }
}
