package dev.graft.data.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.samples.Image;
import dev.graft.data.Made;
import dev.graft.data.folder.FoundFile;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {
    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp"})
    void coloursAreRowsOfRedGreenBlue(String format) {
        Image image = decoded(Made.rgb(format));
        assertThat(image.height()).isEqualTo(4);
        assertThat(image.width()).isEqualTo(6);
        assertThat(image.channels()).isEqualTo(3);
        for (int y = 0; y < 4; y++) {
            for (int x = 0; x < 6; x++) {
                assertThat(image.pixels()[(y * 6 + x) * 3]).isEqualTo((byte) (40 * x));
                assertThat(image.pixels()[(y * 6 + x) * 3 + 1]).isEqualTo((byte) (60 * y));
                assertThat(image.pixels()[(y * 6 + x) * 3 + 2]).isEqualTo((byte) 7);
            }
        }
    }

    @Test
    void aJpegIsNearWhatItWasMadeOf() {
        BufferedImage smooth = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 256; i++) {
            smooth.setRGB(i % 16, i / 16, 0xff336699);
        }
        Image image = decoded(Made.encoded(smooth, "jpeg"));
        for (int i = 0; i < 256; i++) {
            assertThat(Byte.toUnsignedInt(image.pixels()[3 * i])).isBetween(0x33 - 3, 0x33 + 3);
            assertThat(Byte.toUnsignedInt(image.pixels()[3 * i + 1])).isBetween(0x66 - 3, 0x66 + 3);
            assertThat(Byte.toUnsignedInt(image.pixels()[3 * i + 2])).isBetween(0x99 - 3, 0x99 + 3);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {ColorSpace.CS_LINEAR_RGB, ColorSpace.CS_CIEXYZ})
    void aColourProfileChangesNothing(int profile) {
        byte[] plain = Made.rgb("jpeg");
        Image image =
                decoded(withProfile(plain, ICC_Profile.getInstance(profile).getData()));
        assertThat(image.pixels()).isEqualTo(decoded(plain).pixels());
    }

    @Test
    void aGreyProfileChangesNothing() {
        byte[] plain = Made.encoded(Made.picture(BufferedImage.TYPE_BYTE_GRAY), "jpeg");
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
        assertThat(decoded(plain).channels()).isEqualTo(1);
        assertThat(decoded(withProfile(plain, profile)).pixels())
                .isEqualTo(decoded(plain).pixels());
    }

    @Test
    void greyStaysGreyBitForBit() {
        BufferedImage grey = new BufferedImage(5, 1, BufferedImage.TYPE_BYTE_GRAY);
        byte[] values = {0, 1, 100, -56, -1};
        grey.getRaster().setDataElements(0, 0, 5, 1, values);
        Image image = decoded(Made.encoded(grey, "png"));
        assertThat(image.channels()).isEqualTo(1);
        assertThat(image.pixels()).isEqualTo(values);
    }

    @Test
    void sixteenBitsBecomeEight() {
        BufferedImage deep = new BufferedImage(4, 1, BufferedImage.TYPE_USHORT_GRAY);
        deep.getRaster().setDataElements(0, 0, 4, 1, new short[] {0, 257, (short) (128 * 257), -1});
        assertThat(decoded(Made.encoded(deep, "png")).pixels()).isEqualTo(new byte[] {0, 1, -128, -1});
    }

    @Test
    void oneBitIsBlackAndWhite() {
        BufferedImage binary = new BufferedImage(9, 1, BufferedImage.TYPE_BYTE_BINARY);
        binary.setRGB(8, 0, 0xffffffff);
        Image image = decoded(Made.encoded(binary, "png"));
        assertThat(image.channels()).isEqualTo(1);
        assertThat(image.pixels()).isEqualTo(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, -1});
    }

    @Test
    void transparencyIsLaidOnWhite() {
        BufferedImage clear = new BufferedImage(3, 1, BufferedImage.TYPE_INT_ARGB);
        clear.setRGB(0, 0, 0x00123456);
        clear.setRGB(1, 0, 0x80ff0000);
        clear.setRGB(2, 0, 0xff123456);
        assertThat(decoded(Made.encoded(clear, "png")).pixels())
                .isEqualTo(new byte[] {-1, -1, -1, -1, 127, 127, 0x12, 0x34, 0x56});
    }

    @Test
    void greyWithTransparencyStaysGrey() {
        ComponentColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_GRAY),
                true,
                false,
                Transparency.TRANSLUCENT,
                DataBuffer.TYPE_BYTE);
        WritableRaster raster = model.createCompatibleWritableRaster(2, 1);
        raster.setDataElements(0, 0, 2, 1, new byte[] {100, -1, 0, 51});
        Image image = decoded(Made.encoded(new BufferedImage(model, raster, false, null), "png"));
        assertThat(image.channels()).isEqualTo(1);
        assertThat(image.pixels()).isEqualTo(new byte[] {100, (byte) 204});
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "bmp"})
    void palettesAreLookedUp(String format) {
        byte[] red = Arrays.copyOf(new byte[] {0, 10, 20, 30}, 256);
        byte[] green = Arrays.copyOf(new byte[] {0, 11, 21, 31}, 256);
        IndexColorModel palette = new IndexColorModel(8, 256, red, green, red);
        BufferedImage indexed = new BufferedImage(4, 1, BufferedImage.TYPE_BYTE_INDEXED, palette);
        indexed.getRaster().setPixels(0, 0, 4, 1, new int[] {3, 2, 1, 0});
        Image image = decoded(Made.encoded(indexed, format));
        assertThat(image.pixels()).isEqualTo(new byte[] {30, 31, 30, 20, 21, 20, 10, 11, 10, 0, 0, 0});
    }

    @Test
    void aPaletteOfGreysIsGrey() {
        byte[] greys = {0, 50, 100, -1};
        IndexColorModel palette = new IndexColorModel(2, 4, greys, greys, greys);
        BufferedImage indexed = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_INDEXED, palette);
        indexed.getRaster().setPixels(0, 0, 2, 1, new int[] {3, 1});
        Image image = decoded(Made.encoded(indexed, "gif"));
        assertThat(image.channels()).isEqualTo(1);
        assertThat(image.pixels()).isEqualTo(new byte[] {-1, 50});
    }

    @Test
    void damageInTheMiddleIsFoundWhenThePictureIsDecoded() {
        byte[] png = Made.rgb("png");
        int data = new String(png, StandardCharsets.ISO_8859_1).indexOf("IDAT");
        for (int i = data + 8; i < data + 16; i++) {
            png[i] ^= 0x55;
        }
        assertThatThrownBy(() -> decoded(png))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("a.x: is a damaged PNG: ");
    }

    /** With a profile in an APP2 segment after the start. */
    private static byte[] withProfile(byte[] jpeg, byte[] profile) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 20);
        byte[] name = "ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1);
        int length = 2 + name.length + profile.length;
        bytes.writeBytes(new byte[] {-1, -30, (byte) (length >> 8), (byte) length});
        bytes.writeBytes(name);
        bytes.writeBytes(profile);
        bytes.write(jpeg, 20, jpeg.length - 20);
        return bytes.toByteArray();
    }

    private static Image decoded(byte[] bytes) {
        FoundFile file = new FoundFile("a.x", "a.x", "Mend it.", () -> new ByteArrayInputStream(bytes));
        Image image = Decoder.decode(bytes, file);
        assertThat(Decoder.channels(bytes, file)).isEqualTo(image.channels());
        return image;
    }
}
